package org.feltbok.cases.ui;

import org.feltbok.base.MissingKind;
import org.feltbok.base.text.ShownNumber;
import org.feltbok.base.text.Texts;
import org.feltbok.cases.Attribute;
import org.feltbok.cases.AttributeType;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseData;
import org.feltbok.cases.CaseResponse;
import org.feltbok.shell.kit.Pill;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Puts values of cases into words and numbers of the window's language. */
final class CaseWords {
    private final Texts texts;

    CaseWords(Texts texts) {
        this.texts = texts;
    }

    Texts texts() {
        return texts;
    }

    /** As people read it; a dash for a missing value. */
    String value(CaseData data, Case c, Attribute attribute) {
        OptionalDouble number = data.number(c, attribute);
        if (number.isPresent()) {
            return number(number.getAsDouble(), attribute.decimals());
        }
        Optional<MissingKind> missing = data.missing(c, attribute);
        if (missing.isPresent()) {
            return "–";
        }
        String text = data.text(c, attribute);
        return attribute.type() == AttributeType.CATEGORY
                ? attribute.category(text).map(k -> k.label().in(texts.language())).orElse(text)
                : text;
    }

    String number(double value, int decimals) {
        return ShownNumber.of(value, decimals, texts.locale());
    }

    /** Alphabetical order of the language, so that å comes last in Norwegian. */
    Comparator<String> order() {
        Collator collator = Collator.getInstance(texts.locale());
        return collator::compare;
    }

    String label(Attribute attribute) {
        return attribute.label().in(texts.language());
    }

    /** The way a response came in; a word the program does not know is shown as it is. */
    String mode(String mode) {
        String key = "caselist.mode." + mode.toLowerCase(Locale.ROOT);
        return mode.isEmpty() ? "–" : texts.has(key) ? texts.get(key) : mode;
    }

    void show(Pill pill, Optional<CaseResponse> response) {
        if (response.isEmpty()) {
            pill.show(texts.get("caselist.response.none"), Pill.Kind.PLAIN);
        } else if (response.get().complete()) {
            pill.show(texts.get("caselist.response.complete"), Pill.Kind.SUCCESS);
        } else {
            pill.show(texts.get("caselist.response.partial"), Pill.Kind.WARNING);
        }
    }
}
