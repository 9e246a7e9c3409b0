package org.feltbok.coding.ui;

import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodeDefinition;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** What is and was said of a code, in one line. */
final class DefinitionWords {
    private DefinitionWords() {}

    static String is(Texts texts, Code code) {
        return texts.get("codebook.look.is", said(texts, code.definition(), code.exclude()));
    }

    static String was(Texts texts, CodeDefinition before) {
        String day = day(texts, before.at());
        String what = said(texts, before.definition(), before.exclude());
        return before.by().isEmpty()
                ? texts.get("codebook.look.was", day, what)
                : texts.get("codebook.look.was_by", day, before.by(), what);
    }

    private static String said(Texts texts, LocalText definition, LocalText exclude) {
        String is = definition.in(texts.language());
        String not = exclude.in(texts.language());
        String shown = is.isEmpty() ? texts.get("coding.no_definition") : is;
        return not.isEmpty() ? shown : shown + " " + texts.get("coding.not", not);
    }

    private static String day(Texts texts, String at) {
        LocalDate day;
        try {
            day = LocalDate.ofInstant(Instant.parse(at), ZoneId.systemDefault());
        } catch (DateTimeException e) {
            return at;
        }
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(texts.locale())
                .format(day);
    }
}
