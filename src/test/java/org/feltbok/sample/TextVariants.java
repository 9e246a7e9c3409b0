package org.feltbok.sample;

import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Turns a sentence with choices {@code [a|b]} and slots {@code {x}} into one of its wordings. */
record TextVariants(Map<String, String> slots) {
    private static final Pattern CHOICE = Pattern.compile("\\[([^\\]]*)]");
    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern START = Pattern.compile("(^|[.!?] )(\\p{Ll})");

    String of(String sentence, Random random) {
        String chosen =
                CHOICE.matcher(sentence)
                        .replaceAll(
                                match -> {
                                    String[] options = match.group(1).split("\\|");
                                    return options[random.nextInt(options.length)].replace(
                                            "$", "\\$");
                                });
        String filled =
                SLOT.matcher(chosen)
                        .replaceAll(match -> slots.getOrDefault(match.group(1), match.group()));
        return START.matcher(filled)
                .replaceAll(match -> match.group(1) + match.group(2).toUpperCase(Locale.ROOT));
    }
}
