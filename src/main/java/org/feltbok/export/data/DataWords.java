package org.feltbok.export.data;

import org.feltbok.analysis.Category;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.Texts;
import org.feltbok.export.data.DataRecipe.Content;

import java.util.Locale;

/** What stands in the cells for answers and for what is missing. */
final class DataWords {
    private final Texts texts;
    private final Content content;

    DataWords(Texts texts, Content content) {
        this.texts = texts;
        this.content = content;
    }

    /** A code as it is; a label, or the code of an answer that has none. */
    String of(Category category) {
        String label = category.label().in(texts.language());
        return content == Content.CODES || label.isEmpty() ? category.code() : label;
    }

    /** Yes or no, where there are only the codes 1 and 0. */
    String flag(Category category) {
        return content == Content.CODES
                ? category.code()
                : texts.get("export.data.flag." + category.code());
    }

    /** The word of plain files, or what people call it; nothing where nothing was recorded. */
    String of(MissingKind kind) {
        if (kind == MissingKind.NOT_RECORDED) {
            return "";
        }
        return content == Content.CODES ? kind.word() : told(texts, kind);
    }

    static String told(Texts texts, MissingKind kind) {
        return texts.get("export.data.missing." + kind.name().toLowerCase(Locale.ROOT));
    }
}
