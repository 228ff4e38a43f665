import { complaintMessages, type ComplaintMessages } from "../messages/complaints";
import { useLocale } from "../messages/MessagesContext";

export function useComplaintMessages(): ComplaintMessages {
  return complaintMessages[useLocale()];
}
