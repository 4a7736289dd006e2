// What the JSON reader does where JSONTestSuite leaves it open (i_), and where it refuses a text that is JSON (y_): each with its reason.
// In: nothing. Out: name → outcome and reason. Never: a case without a reason; suite.test.mjs fails on one that is missing or left over.

const NOT_WHOLE = 'JSON, but no whole number from 0 to 10^9: taken as a number, whatever its size, and refused wherever one is asked for';
const SURROGATE = 'half a surrogate pair is no character: UTF-8 cannot carry it further, and a repaired text is a guess';
const UTF8 = 'not UTF-8: a text that means different things to different readers is refused, never repaired';
const UTF16 = 'packs and requests are UTF-8 (RFC 8259, 8.1)';

/** Texts that are JSON and are refused all the same. @type {Record<string, [string, string]>} */
export const REFUSED = {
  'y_object_duplicated_key.json': ['json_duplicate_key', 'of two equal keys one would be lost unseen; in a pack that is a lost sign'],
  'y_object_duplicated_key_and_value.json': ['json_duplicate_key', 'the same: equal values today may differ after the next edit'],
};

/** The 35 texts that a reader may take or refuse. @type {Record<string, [string, string]>} */
export const FREE = {
  'i_number_double_huge_neg_exp.json': ['ok', NOT_WHOLE],
  'i_number_huge_exp.json': ['ok', NOT_WHOLE],
  'i_number_neg_int_huge_exp.json': ['ok', NOT_WHOLE],
  'i_number_pos_double_huge_exp.json': ['ok', NOT_WHOLE],
  'i_number_real_neg_overflow.json': ['ok', NOT_WHOLE],
  'i_number_real_pos_overflow.json': ['ok', NOT_WHOLE],
  'i_number_real_underflow.json': ['ok', NOT_WHOLE],
  'i_number_too_big_neg_int.json': ['ok', NOT_WHOLE],
  'i_number_too_big_pos_int.json': ['ok', NOT_WHOLE],
  'i_number_very_big_negative_int.json': ['ok', NOT_WHOLE],
  'i_object_key_lone_2nd_surrogate.json': ['json_syntax', SURROGATE],
  'i_string_1st_surrogate_but_2nd_missing.json': ['json_syntax', SURROGATE],
  'i_string_1st_valid_surrogate_2nd_invalid.json': ['json_syntax', SURROGATE],
  'i_string_UTF-16LE_with_BOM.json': ['json_syntax', UTF16],
  'i_string_UTF-8_invalid_sequence.json': ['json_syntax', UTF8],
  'i_string_UTF8_surrogate_U+D800.json': ['json_syntax', UTF8],
  'i_string_incomplete_surrogate_and_escape_valid.json': ['json_syntax', SURROGATE],
  'i_string_incomplete_surrogate_pair.json': ['json_syntax', SURROGATE],
  'i_string_incomplete_surrogates_escape_valid.json': ['json_syntax', SURROGATE],
  'i_string_invalid_lonely_surrogate.json': ['json_syntax', SURROGATE],
  'i_string_invalid_surrogate.json': ['json_syntax', SURROGATE],
  'i_string_invalid_utf-8.json': ['json_syntax', UTF8],
  'i_string_inverted_surrogates_U+1D11E.json': ['json_syntax', SURROGATE],
  'i_string_iso_latin_1.json': ['json_syntax', UTF8],
  'i_string_lone_second_surrogate.json': ['json_syntax', SURROGATE],
  'i_string_lone_utf8_continuation_byte.json': ['json_syntax', UTF8],
  'i_string_not_in_unicode_range.json': ['json_syntax', UTF8],
  'i_string_overlong_sequence_2_bytes.json': ['json_syntax', UTF8],
  'i_string_overlong_sequence_6_bytes.json': ['json_syntax', UTF8],
  'i_string_overlong_sequence_6_bytes_null.json': ['json_syntax', UTF8],
  'i_string_truncated-utf-8.json': ['json_syntax', UTF8],
  'i_string_utf16BE_no_BOM.json': ['json_syntax', UTF16],
  'i_string_utf16LE_no_BOM.json': ['json_syntax', UTF16],
  'i_structure_500_nested_arrays.json': ['json_limit', 'deeper than 32 is no pack of ours, and depth is what costs stack'],
  'i_structure_UTF-8_BOM_empty_object.json': ['ok', 'some editors put a byte order mark first; it changes no meaning (RFC 8259 allows to pass over it)'],
};
