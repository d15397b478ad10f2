import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { severityNames } from "../../src/config/config.ts";
import { faultWords } from "../../src/config/fault.ts";
import { readConfig } from "../../src/config/read.ts";
import { rules } from "../../src/rules/index.ts";

const desk = `maxWarnings: 20
rounding: { mode: nearest, tolerance: 0.05 }
rules:
  indicator/vague: { severity: info, accepted: [按规定控制和支付] }
  budget/unit: off
profiles:
  起草: {}
  上报:
    maxWarnings: 0
    rounding: { mode: strict }
    rules:
      indicator/vague: error
      indicator/weights: { sums: [100] }
profile: 起草
`;

describe("a profile is laid over what the file says outside", () => {
  const { config, profiles, profile, faults } = readConfig(desk);

  test("the file names the one that holds", () => {
    expect(faults).toEqual([]);
    expect([profile, ...profiles.keys()]).toEqual(["起草", "起草", "上报"]);
    expect(readConfig(desk.replace("profile: 起草\n", "")).profile).toBeNull();
  });

  test("one that sets nothing changes nothing", () => {
    expect(profiles.get("起草")).toEqual(config);
  });

  test("an entry takes the place of the whole entry outside; what it does not name stays", () => {
    expect(profiles.get("上报")).toEqual({
      ...config,
      maxWarnings: 0,
      rounding: { mode: "strict", tolerance: null },
      severities: { "indicator/vague": "error", "budget/unit": "off" },
      options: { "indicator/weights": { sums: ["100"] } },
    });
  });

  test("an entry that gives no severity has that of the rule itself", () => {
    const { profiles } = readConfig(
      "rules: { indicator/weights: off }\nprofiles: { a: { rules: { indicator/weights: {} } } }\n",
    );
    expect(profiles.get("a")?.severities).toEqual({});
  });

  test("what stands outside is the same with profiles and without", () => {
    expect(config).toEqual(readConfig(desk.replace(/profiles:[\s\S]*/u, "")).config);
  });

  test("names are any texts, __proto__ too", () => {
    const { profiles, profile, faults } = readConfig(
      "profiles: { __proto__: { maxWarnings: 1 }, 2024: {} }\nprofile: __proto__\n",
    );
    expect(faults).toEqual([]);
    expect([profile, [...profiles.keys()]]).toEqual(["__proto__", ["__proto__", "2024"]]);
    expect(profiles.get("__proto__")?.maxWarnings).toBe(1);
  });

  test("of any two sets of severities, the profile's come first, rule by rule", () => {
    const set = fc.dictionary(fc.constantFrom(...rules.map(({ id }) => id)), fc.constantFrom(...severityNames));
    fc.assert(
      fc.property(set, set, (outside, inside) => {
        const yaml = JSON.stringify({ rules: outside, profiles: { a: { rules: inside } } });
        expect(readConfig(yaml).profiles.get("a")?.severities).toEqual({ ...outside, ...inside });
      }),
      { numRuns: 50 },
    );
  });
});

describe("mistakes in profiles are told with their place", () => {
  const faults = (text: string, language: "en" | "zh" = "en") =>
    readConfig(text).faults.map((fault) => `${fault.line}:${fault.column} ${faultWords(fault, language)}`);
  const two = "profiles: { desk: {}, submission: {} }\n";

  test.each([
    [`${two}profile: submision\n`, "2:10 unknown profile submision; did you mean submission?"],
    [`${two}profile: 上报\n`, "2:10 unknown profile 上报; there are desk, submission"],
    ["profiles: { 起草: {}, 上报: {} }\nprofile: 送审\n", "2:10 unknown profile 送审; there are 起草, 上报"],
    ["profile: desk\n", "1:10 unknown profile desk; the configuration has no profiles"],
    ["profile: desk\nprofiles: {}\n", "1:10 unknown profile desk; the configuration has no profiles"],
    ["profile: desk\nprofiles: [desk]\n", "2:11 profiles is to be a mapping of keys and values, not a list"],
    [`${two}profile:\n`, "2:9 profile is to be a text, not blank"],
    ["profiles:\n", "1:10 profiles is to be a mapping of keys and values, not blank"],
    ["profiles:\n  desk: strict\n", "2:9 profiles.desk is to be a mapping of keys and values, not a text"],
    ["profiles:\n  desk: {}\n  desk: {}\n", "3:3 desk is set already, in line 2"],
    ["profiles:\n  desk:\n    language: zh\n", "3:5 unknown key language; there are rounding, maxWarnings, rules"],
    ["profiles:\n  desk:\n    rulez: {}\n", "3:5 unknown key rulez; did you mean rules?"],
    [
      "profiles:\n  desk:\n    rules:\n      indicator/vage: off\n",
      "4:7 unknown rule indicator/vage; did you mean indicator/vague?",
    ],
    [
      "profiles:\n  desk:\n    rounding: { mode: exact }\n",
      "3:23 mode can't be exact; there are nearest, truncate, strict",
    ],
    ["profiles:\n  desk: { maxWarnings: few }\n", "2:24 maxWarnings is to be a number from 0, not few"],
  ])("%j", (text, told) => {
    expect(faults(text)).toEqual([told]);
    expect(faults(text, "zh")).toEqual([expect.stringMatching(/^\d+:\d+ .*\p{sc=Han}/u)]);
  });

  test("in Chinese", () => {
    expect(faults(`${two}profile: submision\n`, "zh")).toEqual(["2:10 没有 submision 这个方案，是不是 submission？"]);
    expect(faults("profile: 起草\n", "zh")).toEqual(["1:10 没有 起草 这个方案：配置文件没有设置 profiles"]);
  });

  test("in a line that can be read, whatever profiles are called and however many there are", () => {
    const names = Array.from({ length: 300 }, (_, index) => `${"很长的名称".repeat(50)}${index}`);
    const told = faults(`profile: desk\nprofiles: { ${names.map((name) => `${name}: {}`).join(", ")} }\n`);
    expect(told).toEqual(["1:10 unknown profile desk"]);
    const few = names.slice(0, 3).map((name) => `${name}: {}`);
    expect(faults(`profile: desk\nprofiles: { ${few.join(", ")} }\n`)[0]?.length).toBeLessThan(300);
  });
});
