/**
 * The logarithm of the Gamma function for z > 0, to 1e-14 relative (also beside its zeros at 1 and 2, where the usual
 * approximations lose everything). `NaN` for z ≤ 0. Taylor's series about 2 and Stirling's (Abramowitz and Stegun
 * 6.1.33, 6.1.41).
 */
export function logGamma(z: number): number {
  if (!(z > 0)) return NaN;
  if (z >= stirlingFrom) return stirling(z);
  if (z > 2.5) {
    let factor = 1;
    let at = z;
    while (at > 2.5) {
      at -= 1;
      factor *= at;
    }
    return logGammaAboutTwo(at - 2) + Math.log(factor);
  }
  if (z >= 1.5) return logGammaAboutTwo(z - 2);
  if (z >= 0.5) return logGammaAboutTwo(z - 1) - Math.log1p(z - 1);
  return logGammaAboutTwo(z) - Math.log1p(z) - Math.log(z);
}

/** The derivative of `logGamma`, for z > 0 (Abramowitz and Stegun 6.3.5, 6.3.18). */
export function digamma(z: number): number {
  if (!(z > 0)) return NaN;
  let shifted = 0;
  let at = z;
  while (at < asymptoticFrom) {
    shifted -= 1 / at;
    at += 1;
  }
  const inverseSquare = 1 / (at * at);
  let sum = 0;
  for (let index = digammaCoefficients.length - 1; index >= 0; index -= 1) {
    sum = (sum + (digammaCoefficients[index] ?? 0)) * inverseSquare;
  }
  return shifted + Math.log(at) - 0.5 / at - sum;
}

/** The second derivative of `logGamma`, for z > 0 (Abramowitz and Stegun 6.4.6, 6.4.12). */
export function trigamma(z: number): number {
  if (!(z > 0)) return NaN;
  let shifted = 0;
  let at = z;
  while (at < asymptoticFrom) {
    shifted += 1 / (at * at);
    at += 1;
  }
  const inverseSquare = 1 / (at * at);
  let sum = 0;
  for (let index = bernoulliNumbers.length - 1; index >= 0; index -= 1) {
    sum = (sum + (bernoulliNumbers[index] ?? 0)) * inverseSquare;
  }
  return shifted + 1 / at + 0.5 * inverseSquare + sum / at;
}

function stirling(z: number): number {
  const inverseSquare = 1 / (z * z);
  let sum = 0;
  for (let index = stirlingCoefficients.length - 1; index >= 0; index -= 1) {
    sum = sum * inverseSquare + (stirlingCoefficients[index] ?? 0);
  }
  return (z - 0.5) * Math.log(z) - z + halfLogOfTwoPi + sum / z;
}

/** log Γ(2 + e) for |e| ≤ 0.5. */
function logGammaAboutTwo(e: number): number {
  let sum = 0;
  for (let index = taylorAboutTwo.length - 1; index >= 0; index -= 1) {
    sum = (sum + (taylorAboutTwo[index] ?? 0)) * e;
  }
  return sum;
}

const stirlingFrom = 10;
const asymptoticFrom = 12;
const halfLogOfTwoPi = 0.9189385332046728;

/** 1 − γ, then (−1)^k (ζ(k) − 1) / k for k = 2, 3, … */
const taylorAboutTwo = [
  0.42278433509846713, 0.3224670334241132, -0.0673523010531981, 0.020580808427784546, -0.007385551028673986,
  0.0028905103307415234, -0.001192753911703261, 0.0005096695247430425, -0.00022315475845357939, 9.945751278180853e-5,
  -4.492623673813314e-5, 2.050721277567069e-5, -9.439488275268397e-6, 4.374866789907488e-6, -2.039215753801366e-6,
  9.55141213040742e-7, -4.492469198764566e-7, 2.1207184805554665e-7, -1.0043224823968099e-7, 4.7698101693639804e-8,
  -2.2711094608943164e-8, 1.0838659214896955e-8, -5.183475041970047e-9, 2.4836745438024785e-9, -1.1921401405860912e-9,
  5.731367241678862e-10,
];

/** B(2k) / (2k (2k − 1)). */
const stirlingCoefficients = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];

/** B(2k). */
const bernoulliNumbers = [1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6, -3617 / 510];

const digammaCoefficients = bernoulliNumbers.map((bernoulli, index) => bernoulli / (2 * index + 2));
