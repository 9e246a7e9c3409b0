package org.feltbok.figures;

import org.feltbok.analysis.MeasurePiece;
import org.feltbok.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A row or column before its cells are computed.
 *
 * @param piece its part of the measures of its cells
 * @param scaleStep for answers of an ordered scale: position from 0; -1 = none
 * @param scaleLength number of steps of that scale; 0 = none
 * @param dontKnow whether it is an answer such as "don't know"
 * @param wave which wave of a questionnaire is counted; null = that which its measures name
 */
record Line(
        String key,
        LocalText label,
        LocalText shortLabel,
        MeasurePiece piece,
        int scaleStep,
        int scaleLength,
        boolean dontKnow,
        @Nullable AtWave wave) {
    /**
     * A wave and where it stands.
     *
     * @param survey name of its questionnaire
     * @param time as a year with decimals; NaN = not known
     */
    record AtWave(String survey, double time) {}

    /** Of whichever wave its measures name. */
    Line(
            String key,
            LocalText label,
            LocalText shortLabel,
            MeasurePiece piece,
            int scaleStep,
            int scaleLength,
            boolean dontKnow) {
        this(key, label, shortLabel, piece, scaleStep, scaleLength, dontKnow, null);
    }

    Line at(AtWave other) {
        return new Line(key, label, shortLabel, piece, scaleStep, scaleLength, dontKnow, other);
    }

    static Line of(String key, LocalText label, LocalText shortLabel, MeasurePiece piece) {
        return new Line(key, label, shortLabel, piece, -1, 0, false);
    }

    Line over(MeasurePiece more) {
        return new Line(
                key, label, shortLabel, piece.over(more), scaleStep, scaleLength, dontKnow, wave);
    }

    Line named(String otherKey, LocalText otherLabel) {
        return new Line(
                otherKey.isEmpty() ? key : otherKey,
                otherLabel.isEmpty() ? label : otherLabel,
                otherLabel.isEmpty() ? shortLabel : otherLabel,
                piece,
                scaleStep,
                scaleLength,
                dontKnow,
                wave);
    }
}
