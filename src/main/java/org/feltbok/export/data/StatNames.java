package org.feltbok.export.data;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What variables are called where SPSS and Stata read them, the same in both: at most 32 letters
 * without accents, digits and underscores, different whatever their case, and no word that either
 * keeps for itself.
 */
final class StatNames {
    private static final int LONGEST = 32;
    private static final Set<String> RESERVED =
            Set.of(
                    "all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to",
                    "with", "if", "in", "using", "byte", "int", "long", "float", "double", "strl",
                    "_all", "_b", "_coef", "_cons", "_n", "_pi", "_pred", "_rc", "_skip");
    private static final Pattern TEXT_TYPE = Pattern.compile("str\\d+");

    private StatNames() {}

    /** One for each of the names, in their order. */
    static List<String> of(List<String> names) {
        Set<String> taken = new HashSet<>();
        return names.stream().map(name -> free(legal(name), taken)).toList();
    }

    private static String free(String legal, Set<String> taken) {
        String found = cut(legal, LONGEST);
        for (int i = 2; !taken.add(found.toLowerCase(Locale.ROOT)); i++) {
            String number = "_" + i;
            found = cut(legal, LONGEST - number.length()) + number;
        }
        return found;
    }

    private static String cut(String name, int length) {
        return name.length() > length ? name.substring(0, length) : name;
    }

    private static String legal(String name) {
        String plain =
                Normalizer.normalize(
                                name.replace("æ", "ae")
                                        .replace("Æ", "Ae")
                                        .replace("ø", "o")
                                        .replace("Ø", "O")
                                        .replace("đ", "d")
                                        .replace("Đ", "D")
                                        .replace("ŧ", "t")
                                        .replace("Ŧ", "T"),
                                Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .replaceAll("[^A-Za-z0-9]+", "_")
                        .replaceAll("_+$", "");
        String begun = plain.matches("[A-Za-z].*") ? plain : "v" + plain;
        String lower = begun.toLowerCase(Locale.ROOT);
        return RESERVED.contains(lower) || TEXT_TYPE.matcher(lower).matches() ? begun + "_" : begun;
    }
}
