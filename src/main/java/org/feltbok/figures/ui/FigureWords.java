package org.feltbok.figures.ui;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.CheckedClaim;
import org.feltbok.figures.ComputedFigure;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Verdict;
import org.feltbok.shell.kit.Pill;

import java.util.Locale;

/** Words, icons and meanings for how figures compare with the report; colour never speaks alone. */
final class FigureWords {
    private final Texts texts;

    FigureWords(Texts texts) {
        this.texts = texts;
    }

    /** {@code Figure 57}; the key where it has no number. */
    static String number(FigureSpec spec, Texts texts) {
        String key =
                spec.kind() == FigureSpec.Kind.TABLE ? "figurelist.table" : "figurelist.figure";
        return spec.number().map(n -> texts.get(key, String.valueOf(n))).orElse(spec.key());
    }

    String number(FigureSpec spec) {
        return number(spec, texts);
    }

    String title(FigureSpec spec) {
        return spec.title().in(texts.language());
    }

    /** For the list, in one or two words. */
    String shortly(Tally.Standing standing) {
        return texts.get("figurelist.standing." + standing.name().toLowerCase(Locale.ROOT));
    }

    /** For the head of the figure, with numbers. */
    String fully(FigureEntry entry) {
        Tally.Standing standing = entry.standing();
        if (standing == Tally.Standing.BROKEN || entry.computed().isEmpty()) {
            return shortly(standing);
        }
        ComputedFigure figure = entry.computed().orElseThrow();
        String inTable = inTable(Tally.of(figure), standing);
        Tally elsewhere = Tally.elsewhere(figure);
        Tally claims = Tally.ofClaims(figure);
        String values =
                elsewhere.all() == 0
                        ? inTable
                        : texts.get(
                                "figurelist.pill.elsewhere",
                                inTable,
                                elsewhere.good(),
                                elsewhere.all());
        return claims.all() == 0
                ? values
                : texts.get("figurelist.pill.claims", values, claims.good(), claims.all());
    }

    private String inTable(Tally tally, Tally.Standing standing) {
        if (tally.all() == 0) {
            return shortly(Tally.Standing.NO_VALUES);
        }
        return switch (tally.standing()) {
            case MATCH -> texts.get("figurelist.pill.match", tally.good(), tally.all());
            case ERRATUM ->
                    texts.get(
                            "figurelist.pill.erratum", tally.good(), tally.all(), tally.erratum());
            case DIFFERS -> texts.get("figurelist.pill.differs", tally.differ(), tally.all());
            default -> shortly(standing);
        };
    }

    static String icon(Tally.Standing standing) {
        return switch (standing) {
            case MATCH -> "fth-check";
            case ERRATUM -> "fth-info";
            case DIFFERS -> "fth-alert-triangle";
            case BROKEN -> "fth-alert-circle";
            case WAITING -> "fth-clock";
            case NO_VALUES -> "fth-minus";
        };
    }

    static Pill.Kind pill(Tally.Standing standing) {
        return switch (standing) {
            case MATCH -> Pill.Kind.SUCCESS;
            case ERRATUM, DIFFERS -> Pill.Kind.WARNING;
            case BROKEN -> Pill.Kind.DANGER;
            case WAITING, NO_VALUES -> Pill.Kind.NEUTRAL;
        };
    }

    /** The style class of an icon or label: success, warning, danger or muted. */
    static String state(Tally.Standing standing) {
        return switch (standing) {
            case MATCH -> "success";
            case ERRATUM, DIFFERS -> "warning";
            case BROKEN -> "danger";
            case WAITING, NO_VALUES -> "muted";
        };
    }

    String verdict(Verdict verdict) {
        return texts.get("figurelist.verdict." + verdict.name().toLowerCase(Locale.ROOT));
    }

    /** That a number is no computed one, and where it is from. */
    String kind(FigureTable.Cell cell) {
        String kind = cell.kind().name().toLowerCase(Locale.ROOT);
        String place = cell.given().place();
        return texts.get("figurelist.kind." + kind, place.isEmpty() ? "" : " (" + place + ")");
    }

    static String icon(Verdict verdict) {
        return switch (verdict) {
            case NONE, QUOTED, UNCOVERED -> "fth-minus";
            case MATCH, HALF_DOWN -> "fth-check";
            case DIFFERS -> "fth-alert-triangle";
            case ERRATUM -> "fth-info";
            case APPROXIMATE -> "fth-check-circle";
        };
    }

    static String state(Verdict verdict) {
        return switch (verdict) {
            case NONE, QUOTED, UNCOVERED -> "muted";
            case MATCH, HALF_DOWN, APPROXIMATE -> "success";
            case DIFFERS, ERRATUM -> "warning";
        };
    }

    static String icon(CheckedClaim.Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> "fth-check";
            case FAILS -> "fth-alert-triangle";
            case ERRATUM -> "fth-info";
            case UNTESTABLE -> "fth-minus";
        };
    }

    static String state(CheckedClaim.Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> "success";
            case FAILS, ERRATUM -> "warning";
            case UNTESTABLE -> "muted";
        };
    }
}
