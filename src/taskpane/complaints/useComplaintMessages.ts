import { complaintMessages, type ComplaintMessages } from "./complaintMessages";
import { useLocale } from "../messages/MessagesContext";

export function useComplaintMessages(): ComplaintMessages {
  return complaintMessages[useLocale()];
}
