package org.feltbok.statfile;

import org.feltbok.base.MissingKind;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What labels of missing values say in the languages that surveys here are in. */
public final class MissingWords {
    private static final Map<MissingKind, Pattern> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(
                MissingKind.NOT_ASKED,
                Pattern.compile("not asked|ikke spurt|ej tillfrågad|skipped|legitimate skip"));
        WORDS.put(
                MissingKind.DONT_KNOW,
                Pattern.compile(
                        "do(n['’]?t| not) know|dont know|\\bdk\\b|vet ikke|veit ikkje|ved ikke|vet ej|vet inte|weiß nicht|en tiedä|ne sait pas|no sabe"));
        WORDS.put(
                MissingKind.REFUSED,
                Pattern.compile(
                        "refus|ønsker ikke|ønskjer ikkje|vil ikke|vill inte|prefer not|verweiger|no contesta"));
        WORDS.put(
                MissingKind.NOT_APPLICABLE,
                Pattern.compile(
                        "not appl|inapplicable|\\biap\\b|\\bn/?a\\b|ikke aktuel|ikkje aktuel|ikke relevant|ej relevant|trifft nicht zu"));
        WORDS.put(MissingKind.UNREADABLE, Pattern.compile("unreadable|illegible|uleselig"));
        WORDS.put(
                MissingKind.NOT_ANSWERED,
                Pattern.compile(
                        "no answer|not answered|unanswered|no response|not stated|^missing\\b|ubesvart|ikke (be)?svar[te]|ikkje svar|uoppgitt|ikke oppgitt|ej svar|inget svar|keine angabe"));
    }

    private MissingWords() {}

    /** The kind that a label tells; not answered if it tells none. */
    public static MissingKind kind(String label) {
        return of(label).orElse(MissingKind.NOT_ANSWERED);
    }

    /** The kind that a label tells; empty for one that says something else. */
    public static Optional<MissingKind> of(String label) {
        String lower = label.strip().toLowerCase(Locale.ROOT);
        return WORDS.entrySet().stream()
                .filter(each -> each.getValue().matcher(lower).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
