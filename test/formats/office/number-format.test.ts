import { describe, expect, it } from 'vitest';
import { NumberFormats } from '../../../src/formats/office/number-format.js';

const formats = new NumberFormats(new Map(), false);
const shown = (value: number, format: string) => formats.showAs(value, format);

/** 2017-06-28, 2019-04-30, 2019-05-01 and 2024-01-05 as Excel counts days. */
const [JUNE_2017, APRIL_2019, MAY_2019, JANUARY_2024] = [42914, 43585, 43586, 45296];

describe('numbers as a workbook shows them', () => {
  it.each([
    [JUNE_2017, '[$-411]ggge"年"m"月"d"日";@', '平成29年6月28日'],
    [JUNE_2017, 'ggge年m月d日', '平成29年6月28日'],
    [JUNE_2017, '[$-ja-JP]gge.mm.dd', '平29.06.28'],
    [JUNE_2017, 'ge.m.d', 'H29.6.28'],
    [APRIL_2019, 'ggge"年度"', '平成31年度'],
    [MAY_2019, 'ggge"年"m"月"', '令和1年5月'],
    [MAY_2019, '[$-ja-JP-x-gannen]ggge"年"m"月"d"日"', '令和元年5月1日'],
    [JANUARY_2024, 'yyyy/m/d', '2024/1/5'],
    [JANUARY_2024, 'yyyy"年"mm"月"dd"日"(aaa)', '2024年01月05日(金)'],
    [JANUARY_2024, 'aaaa', '金曜日'],
    [JANUARY_2024, 'd-mmm-yy', '5-Jan-24'],
    [JANUARY_2024, 'dddd, mmmm d', 'Friday, January 5'],
    [JANUARY_2024 + 0.75, 'yyyy/mm/dd h:mm', '2024/01/05 18:00'],
    [0.5625, 'h"時"mm"分"', '13時30分'],
    [0.5625, 'h:mm AM/PM', '1:30 PM'],
    [1.5, '[h]:mm', '36:00'],
    [1, 'yyyy/m/d', '1900/1/1'],
  ])('dates: %s as %s', (value, format, expected) => expect(shown(value, format)).toBe(expected));

  it.each([
    [0.1235, '0.0%', '12.4%'],
    [0.5, '0%', '50%'],
    [1234567.5, '#,##0', '1,234,568'],
    [1234.5, '#,##0.00', '1,234.50'],
    [0, '#,##0', '0'],
    [0, '#,###', ''],
    [2.5, '0', '3'],
    [1.005, '0.00', '1.01'],
    [-1234, '#,##0;▲#,##0', '▲1,234'],
    [-1234, '#,##0;[Red]\\-#,##0', '-1,234'],
    [-1234, '#,##0', '-1,234'],
    [0, '0;-0;"－"', '－'],
    [6, '0"か所"', '6か所'],
    [1234567, '#,##0,"千円"', '1,235千円'],
    [7, '000', '007'],
    [1.5, '0.###', '1.5'],
    [1234567, '000-0000', '123-4567'],
    [150, '[>=100]0"以上";0"未満"', '150以上'],
    [50, '[>=100]0"以上";0"未満"', '50未満'],
    [980, '[$¥-411]#,##0', '¥980'],
    [12345, '0.00E+00', '1.23E+04'],
    [3, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', '3'],
    [5, '"第"0"回"', '第5回'],
    [12, 'General"件"', '12件'],
    [12, 'G/標準"件"', '12件'],
    [3, ';;;', ''],
  ])('numbers: %s as %s', (value, format, expected) => expect(shown(value, format)).toBe(expected));

  it.each([
    [0.1, '0.1'],
    [0.1 + 0.2, '0.3'],
    [1 / 3, '0.333333333'],
    [1e6, '1000000'],
    [-12.5, '-12.5'],
    [123456789012, '123456789012'],
    [0, '0'],
  ])('without a format: %s', (value, expected) => expect(shown(value, 'General')).toBe(expected));

  it.each([
    [14, '2017/6/28'],
    [57, 'H29.6.28'],
    [58, '平成29年6月28日'],
    [31, '2017年6月28日'],
    [999, '42914'],
  ])('formats that have a number alone: %s', (id, expected) =>
    expect(formats.show(JUNE_2017, id)).toBe(expected),
  );

  it('counts from 1904 where the workbook does', () => {
    expect(new NumberFormats(new Map(), true).showAs(JUNE_2017 - 1462, 'yyyy/m/d')).toBe('2017/6/28');
  });

  it('shows a number as it is where its format knows no such day', () => {
    expect(shown(-5, 'yyyy/m/d')).toBe('-5');
  });

  it('shows texts by the part of a format that is for texts', () => {
    const own = new NumberFormats(new Map([[170, '0;-0;0;@"様"']]), false);
    expect(own.showText('総務課', 170)).toBe('総務課様');
    expect(own.showText('総務課', 0)).toBe('総務課');
  });
});
