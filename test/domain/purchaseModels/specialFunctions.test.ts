import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { digamma, logGamma, trigamma } from "../../../src/domain/purchaseModels/logGamma";
import { hypergeometricTail } from "../../../src/domain/purchaseModels/hypergeometricTail";
import { ordersWhileAlive } from "../../../src/domain/purchaseModels/ordersWhileAlive";
import { bgNbdAlive, bgNbdExpected, bgNbdLogLikelihood } from "../../../src/domain/purchaseModels/bgNbd";

const readSpecial = (name: string) =>
  JSON.parse(readFileSync(join(__dirname, "../../data/models/special", name), "utf8")).points as Record<
    string,
    number
  >[];

function relativeError(found: number, expected: number): number {
  return expected === 0 ? Math.abs(found) : Math.abs(found - expected) / Math.abs(expected);
}

describe("log-gamma and its derivatives", () => {
  it.each(readSpecial("gamma.json").map((point) => [point["z"]!, point["lgamma"]!, point["digamma"]!]))(
    "are those of mpmath at %p to 1e-12",
    (z, logOfGamma, slope) => {
      expect(relativeError(logGamma(z), logOfGamma)).toBeLessThan(1e-12);
      expect(relativeError(digamma(z), slope)).toBeLessThan(1e-12);
    },
  );

  it("keep their digits beside the zeros of log-gamma at 1 and 2", () => {
    // log Γ(1+e) = −γe + π²/12 e² …, log Γ(2+e) = (1−γ)e + …
    expect(
      relativeError(logGamma(1 + 2 ** -30), -0.5772156649015329 * 2 ** -30 + 0.8224670334241132 * 2 ** -60),
    ).toBeLessThan(1e-12);
    expect(
      relativeError(logGamma(2 + 2 ** -30), 0.4227843350984671 * 2 ** -30 + 0.3224670334241132 * 2 ** -60),
    ).toBeLessThan(1e-12);
  });

  it("know trigamma at 1, 1/2 and 10 in closed form", () => {
    expect(relativeError(trigamma(1), Math.PI ** 2 / 6)).toBeLessThan(1e-13);
    expect(relativeError(trigamma(0.5), Math.PI ** 2 / 2)).toBeLessThan(1e-13);
    const toTen = Array.from({ length: 9 }, (_, index) => 1 / (index + 1) ** 2).reduce((sum, term) => sum + term, 0);
    expect(relativeError(trigamma(10), Math.PI ** 2 / 6 - toTen)).toBeLessThan(1e-12);
  });

  it("follow Γ(z+1) = zΓ(z) everywhere", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e4, noNaN: true }), (z) => {
        expect(Math.abs(logGamma(z + 1) - logGamma(z) - Math.log(z))).toBeLessThan(1e-11 * (1 + Math.abs(logGamma(z))));
        expect(relativeError(digamma(z + 1), digamma(z) + 1 / z)).toBeLessThan(1e-9);
        expect(relativeError(trigamma(z), trigamma(z + 1) + 1 / (z * z))).toBeLessThan(1e-12);
      }),
    );
  });

  it("are not a number where they are not defined", () => {
    expect([logGamma(0), digamma(-1), trigamma(NaN)]).toEqual([NaN, NaN, NaN]);
  });
});

describe("the hypergeometric series", () => {
  it.each(
    readSpecial("hyp2f1.json").map((point) => [
      point["a"]!,
      point["b"]!,
      point["c"]!,
      point["z"]!,
      Number(point["value"]),
    ]),
  )("is that of mpmath at a=%p b=%p c=%p z=%p to 1e-12", (a, b, c, z, value) => {
    const tail = hypergeometricTail(a, b, c, z);
    expect(tail.converged).toBe(true);
    expect(relativeError(1 + (b / c) * tail.sum, value)).toBeLessThan(1e-12);
  });
});

describe("BG/NBD at random arguments", () => {
  it.each(readSpecial("bgnbd_functions.json").map((point) => [point]))("is that of mpmath: %j", (point) => {
    const { r = NaN, alpha = NaN, a = NaN, b = NaN, x = NaN, t_x = NaN, T = NaN, t = NaN } = point;
    const parameters = { r, alpha, a, b };
    const history = { repeats: x, recency: t_x, age: T };
    expect(relativeError(bgNbdLogLikelihood(parameters, [history]), point["ll"]!)).toBeLessThan(1e-9);
    expect(relativeError(bgNbdAlive(parameters, history), point["P_alive"]!)).toBeLessThan(1e-9);
    expect(relativeError(bgNbdExpected(parameters, history, t), point["CET"]!)).toBeLessThan(1e-9);
  });
});

describe("orders while alive", () => {
  // E[(1 − (1 + p t/elapsed)^−shape) / p] over p ~ Beta(dropout, stay), by mpmath 1.3 with 60 digits.
  it.each([
    [3.0403050698678764, [0.37225524185089603, 5.261942844911526, 1.0, 16.50593663989911, 56.796532807889854]],
    [
      123.29757349059204,
      [2.1662701243502145, 11.280688704275981, 0.04695216917806839, 0.04908640329641691, 1609.437823772014],
    ],
    [
      67.24574767475424,
      [1.1444432526450403, 1.214866284133437, 0.6382871338378676, 2.202163317055465, 3339.445021611115],
    ],
    [
      0.28097237273060693,
      [0.20114194739028474, 0.7351447805507364, 0.7309867731252568, 0.26901322687474316, 1.912441199611131],
    ],
    [
      0.006782404304393716,
      [0.08538336936934166, 55.052118821737935, 87.38599573003266, 6.724228649157551, 4.553246406505453],
    ],
    [
      1.017548375385131,
      [34.7930400179467, 18.637680266158338, 29.243981627050314, 0.4956359919622244, 335.07201097996597],
    ],
    [
      11.356593189333667,
      [92.69454485730301, 20.402708831685032, 0.9999999993868728, 7.184203237089299, 5.796965213697456],
    ],
    [
      0.00027555680249559416,
      [0.174347661442118, 12.949653058661386, 0.30856316460281197, 0.11422341981083016, 0.02048081724435805],
    ],
    [
      612.4092640353138,
      [0.38290536021300314, 0.017542846194692645, 0.04534132218197433, 25.148116401309878, 32.60947973757702],
    ],
    [
      0.631365546790173,
      [69.08770340932065, 54.19494037835734, 0.17195046557718197, 0.09228421997782166, 0.6251730141332469],
    ],
    [1.6845917518072044, [129.79498710531774, 1.8305448250534895, 1.0, 0.1580782217020932, 0.7752473748920647]],
    [
      2527.85784576571,
      [968.3782080595928, 793.6302877467134, 0.114175422963224, 1.2435748087347487, 5070.206739629575],
    ],
    [
      6.051997807342166,
      [0.7123930796074919, 3.3624872782632735, 0.5197015524774043, 1.501206760493399, 81.34267214368822],
    ],
    [
      3.289556368142309,
      [1.249876285335936, 69.74742460604025, 0.22304324939848597, 0.776956750601514, 267.90443005103293],
    ],
    [
      2527.85784576571,
      [968.3782080595928, 793.6302877467134, 0.114175422963224, 1.2435748087347487, 5070.206739629575],
    ],
    [
      0.5950478493750571,
      [928.2703278988857, 23.60409612438575, 1.0000000005189342, 0.13802465727507132, 0.021254873463248475],
    ],
    [
      42.47315834789061,
      [921.5293512868441, 5.436665206199915, 0.5688872034630714, 1.2121480435517216, 5.362288695619557],
    ],
    [
      134.6449552435196,
      [878.6743305344601, 0.2534185707487423, 0.036698422212891456, 0.14244195257428768, 0.05773562685113209],
    ],
    [
      3.055595718635846,
      [0.15921734044599112, 0.010551372925384824, 113.7762706654102, 288.33816636934284, 8346.0682180612],
    ],
    [
      2.3068951166509577,
      [0.10364757574071029, 0.011738577572491775, 54.96025043739336, 118.31402312644698, 8899.416417485872],
    ],
    [
      55.11418313857173,
      [0.18168569466259551, 0.012168401824568447, 5.825068166378636, 343.86226870875083, 2735.065248739205],
    ],
    [
      62.25509822704162,
      [0.2511747034930105, 0.02498389164690889, 1.8317822180421948, 69.75666150723976, 1070.7860722064304],
    ],
  ] as [number, number[]][])(
    "are %p of mpmath at shape, elapsed, dropout, stay, horizon = %j, also where the series is no use",
    (expected, [shape = NaN, elapsed = NaN, dropout = NaN, stay = NaN, horizon = NaN]) => {
      const found = ordersWhileAlive({ shape, elapsed, dropout, stay }, horizon);
      expect(relativeError(found, expected)).toBeLessThan(1e-10);
    },
  );

  it("do not jump where dropout is 1 or dropout and stay add up to 1", () => {
    const at = (dropout: number, stay: number) => ordersWhileAlive({ shape: 2, elapsed: 40, dropout, stay }, 30);
    expect(relativeError(at(1 + 1e-9, 2), at(1, 2))).toBeLessThan(1e-8);
    expect(relativeError(at(0.3 + 1e-9, 0.7), at(0.3, 0.7))).toBeLessThan(1e-8);
  });

  it("grow with the horizon, stay below those of a customer who never stops, and end in nothing but a number", () => {
    const positive = (max: number) => fc.double({ min: 1e-3, max, noNaN: true });
    fc.assert(
      fc.property(
        positive(500),
        positive(2000),
        positive(50),
        positive(500),
        positive(5000),
        (shape, elapsed, dropout, stay, horizon) => {
          const customer = { shape, elapsed, dropout, stay };
          const orders = ordersWhileAlive(customer, horizon);
          expect(orders).toBeGreaterThan(0);
          expect(orders).toBeLessThanOrEqual(((shape * horizon) / elapsed) * (1 + 1e-9));
          expect(ordersWhileAlive(customer, horizon * 1.5)).toBeGreaterThanOrEqual(orders * (1 - 1e-9));
        },
      ),
    );
  });
});
