package org.feltbok.questionnaire.xlsform;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.study.plain.LocalColumns;
import org.feltbok.tabular.Row;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Texts of a form in the study's languages: a form may have another main language than the study.
 *
 * @param form code of the form's main language
 * @param study code of the study's own language
 */
record FormText(String form, String study) {
    /** The language code of a default_language setting such as {@code Norsk (nb)}. */
    static FormText of(String setting, String study) {
        if (setting.isBlank() || setting.equalsIgnoreCase("default")) {
            return new FormText(study, study);
        }
        return new FormText(LocalColumns.code(setting), study);
    }

    /** A text of the program's own: in the study's language where the program has it. */
    LocalText own(String key) {
        Language own = Language.of(Locale.of(study));
        Map<String, String> others = new TreeMap<>();
        for (Language language : Language.values()) {
            if (language != own) {
                others.put(language.code(), new Texts(language).get(key));
            }
        }
        return new LocalText(new Texts(own).get(key), others);
    }

    LocalText read(Row row, String column) {
        LocalText text = LocalColumns.read(row, column, form);
        String own = text.others().get(study);
        if (form.equals(study) || own == null) {
            return text;
        }
        Map<String, String> others = new TreeMap<>(text.others());
        others.remove(study);
        if (!text.text().isEmpty()) {
            others.put(form, text.text());
        }
        return new LocalText(own, others);
    }
}
