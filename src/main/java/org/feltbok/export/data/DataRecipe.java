package org.feltbok.export.data;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which data files are to be written.
 *
 * @param formats none = no data files
 * @param contents what stands in the cells
 */
public record DataRecipe(Set<Format> formats, Set<Content> contents) {
    /** Everything in every form. */
    public static final DataRecipe WHOLE =
            new DataRecipe(EnumSet.allOf(Format.class), EnumSet.allOf(Content.class));

    public static final DataRecipe NOTHING = new DataRecipe(Set.of(), Set.of());

    /** For whom. */
    public enum Format {
        EXCEL,
        CSV
    }

    /** Answers by their codes, or in words. */
    public enum Content {
        CODES,
        LABELS
    }

    public DataRecipe {
        formats = Set.copyOf(formats);
        contents = Set.copyOf(contents);
    }

    public boolean isNothing() {
        return formats.isEmpty() || contents.isEmpty();
    }
}
