package org.feltbok.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is counted stands in the singular when there is one of it, in both languages. */
class CountedTextsTest {
    private static final Path FOLDER =
            Path.of("src", "main", "resources", "org", "feltbok", "i18n");
    private static final int MOST_ARGUMENTS = 10;

    /** A number one that no other number stands before, and a word in the plural after it. */
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "(?<![\\w.,–-])1 (?:published |printed |other )?([a-z]{3,}[^s]s|are|were|have|match|differ)\\b");

    private static final Pattern NORWEGIAN =
            Pattern.compile(
                    "(?<![\\w.,–-])1 (?:andre |publiserte |trykte )?([a-zæøå]{2,}(?:er|re)|svarene|tallene)\\b");

    /** Words that end like a plural and are none. */
    private static final List<String> NO_PLURALS =
            List.of(
                    "belongs", "means", "calls", "counts", "differs", "ends", "exists", "goes",
                    "groups", "has", "lies", "matches", "agrees", "stands", "this", "uses", "was",
                    "does", "holds", "breaks", "avviker", "bryter", "eller", "hører", "kaller",
                    "ligger", "mangler", "bruker", "slutter", "stemmer", "samler", "over", "under",
                    "etter", "koder", "siden", "filter", "passer");

    /** These tell a number far above one: what is possible at most, and what is more than that. */
    private static final List<String> LIMITS =
            List.of(
                    "expr.too_",
                    "figures.limit.",
                    "figures.spec.lines",
                    "questionnaire.too_many",
                    "plain.too_deep");

    @Test
    void oneOfAThingIsInTheSingular() throws IOException {
        var wrong = new ArrayList<String>();
        Object[] ones = new Object[MOST_ARGUMENTS];
        Arrays.fill(ones, 1);
        for (Language language : Language.values()) {
            Pattern plural = language == Language.EN ? ENGLISH : NORWEGIAN;
            var texts = new Texts(language);
            for (String key : keys()) {
                if (LIMITS.stream().anyMatch(key::startsWith)) {
                    continue;
                }
                Matcher found = plural.matcher(texts.get(key, ones));
                while (found.find()) {
                    if (!NO_PLURALS.contains(found.group(1))) {
                        wrong.add(language + " " + key + ": " + found.group());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noneAndManyAreInThePlural() {
        var english = new Texts(Language.EN);
        assertThat(english.get("delivery.done", 0)).isEqualTo("0 files written.");
        assertThat(english.get("delivery.done", 1)).isEqualTo("1 file written.");
        assertThat(english.get("delivery.done", 21)).isEqualTo("21 files written.");
        assertThat(new Texts(Language.NB).get("caselist.subtitle", 4, "kommuner", 2, "1"))
                .isEqualTo("4 kommuner, 2 kjennetegn, 1 gruppering");
        assertThat(english.get("coding.empty.no_hit.detail", 1)).contains("the only answer");
        assertThat(english.get("coding.empty.no_hit.detail", 1200)).contains("all 1,200 answers");
    }

    private static TreeSet<String> keys() throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.list(FOLDER)) {
            for (Path file : files.filter(f -> !f.toString().contains("_")).toList()) {
                var properties = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                keys.addAll(properties.stringPropertyNames());
            }
        }
        return keys;
    }
}
