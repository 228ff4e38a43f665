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
const halfLogOfTwoPi = 0.918938533204672742;

/** 1 − γ, then (−1)^k (ζ(k) − 1) / k for k = 2, 3, … */
const taylorAboutTwo = [
  0.422784335098467139, 0.322467033424113218, -0.0673523010531980951, 0.0205808084277845479, -0.00738555102867398527,
  0.00289051033074152329, -0.00119275391170326098, 0.000509669524743042422, -0.00022315475845357938,
  0.0000994575127818085337, -0.0000449262367381331417, 0.0000205072127756706916, -9.4394882752683959e-6,
  4.3748667899074878e-6, -2.03921575380136624e-6, 9.55141213040741983e-7, -4.49246919876456604e-7,
  2.12071848055546659e-7, -1.00432248239680996e-7, 4.76981016936398057e-8, -2.27110946089431649e-8,
  1.08386592148969541e-8, -5.18347504197004666e-9, 2.48367454380247832e-9, -1.19214014058609121e-9,
  5.73136724167886201e-10,
];

/** B(2k) / (2k (2k − 1)). */
const stirlingCoefficients = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];

/** B(2k). */
const bernoulliNumbers = [1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6, -3617 / 510];

const digammaCoefficients = bernoulliNumbers.map((bernoulli, index) => bernoulli / (2 * index + 2));
