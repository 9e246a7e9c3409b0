package org.feltbok.export.data;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which data files are to be written.
 *
 * @param formats none = no data files
 * @param contents what stands in the cells of Excel and CSV
 * @param names whether SPSS and Stata are told what cases are called
 */
public record DataRecipe(Set<Format> formats, Set<Content> contents, boolean names) {
    /** What is written if nothing is said: everything, for people and spreadsheets. */
    public static final DataRecipe WHOLE =
            new DataRecipe(
                    EnumSet.of(Format.EXCEL, Format.CSV), EnumSet.allOf(Content.class), false);

    public static final DataRecipe NOTHING = new DataRecipe(Set.of(), Set.of(), false);

    /** For whom. */
    public enum Format {
        EXCEL,
        CSV,
        /** For SPSS. */
        SAV,
        /** For Stata. */
        DTA;

        /** Whether codes and labels stand together in it. */
        public boolean hasBoth() {
            return this == SAV || this == DTA;
        }
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
        return formats.isEmpty() || contents.isEmpty() && !isForStatistics();
    }

    /** Whether anything is for SPSS or Stata. */
    public boolean isForStatistics() {
        return formats.stream().anyMatch(Format::hasBoth);
    }
}
