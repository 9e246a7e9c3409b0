package org.feltbok.responses.files;

import org.feltbok.base.text.DayOrder;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was chosen for a file of responses; the file itself stays as it is.
 *
 * @param targets of columns, by position; a column that is not named holds what it seems to
 * @param corrections texts that are read as something else
 * @param leftOut numbers of rows that are not read in
 * @param days whether day or month stands first where a column of days does not say it
 * @param existing what a row is for whose response, or whose case, is there already
 */
public record ImportChoices(
        Map<Integer, ColumnTarget> targets,
        Map<Spot, CellCorrection> corrections,
        Set<Integer> leftOut,
        Existing existing,
        Blanks blanks,
        Differing differing,
        Zeros zeros,
        Written written,
        Optional<Character> decimalMark,
        DayOrder days) {
    /** A text in a column, wherever it stands; an empty text = every text that is no answer. */
    public record Spot(int column, String text) {}

    /** What a blank cell means for a response that is there. */
    public enum Blanks {
        KEEP,
        CLEAR
    }

    /** Which stands where a response that is there says something else than the file. */
    public enum Differing {
        FILE,
        STUDY
    }

    /** What 0 in each column of a question with several answers means. */
    public enum Zeros {
        NOT_ANSWERED,
        NONE_TICKED
    }

    /** What stands in cells for answers. */
    public enum Written {
        EITHER,
        CODES,
        LABELS
    }

    /** In the place of a column: every one that nobody has said the meaning of. */
    static final int REST = -1;

    /** As a file seems to be; what is known already is changed where the file differs. */
    public static final ImportChoices NONE = of(Existing.UPDATE);

    public ImportChoices {
        targets = Map.copyOf(targets);
        corrections = Map.copyOf(corrections);
        leftOut = Set.copyOf(leftOut);
    }

    public static ImportChoices of(Existing existing) {
        return new ImportChoices(
                Map.of(),
                Map.of(),
                Set.of(),
                existing,
                Blanks.KEEP,
                Differing.FILE,
                Zeros.NOT_ANSWERED,
                Written.EITHER,
                Optional.empty(),
                DayOrder.EACH);
    }

    public ImportChoices target(int column, ColumnTarget target) {
        Map<Integer, ColumnTarget> now = new HashMap<>(targets);
        now.put(column, target);
        return with(now, corrections, leftOut);
    }

    /** As it seemed to be before anybody said what a column holds. */
    public ImportChoices untarget(int column) {
        Map<Integer, ColumnTarget> now = new HashMap<>(targets);
        now.remove(column);
        return with(now, corrections, leftOut);
    }

    /** Rows that were left out are read in again. */
    public ImportChoices putBack(Collection<Integer> rows) {
        Set<Integer> now = new HashSet<>(leftOut);
        now.removeAll(rows);
        return with(targets, corrections, now);
    }

    /** Columns of which nothing is known are left out. */
    public ImportChoices leaveOutUnknown() {
        return target(REST, ColumnTarget.LEFT_OUT);
    }

    /**
     * @param correction null takes it back
     */
    public ImportChoices correct(Spot spot, @Nullable CellCorrection correction) {
        Map<Spot, CellCorrection> now = new HashMap<>(corrections);
        if (correction == null) {
            now.remove(spot);
        } else {
            now.put(spot, correction);
        }
        return with(targets, now, leftOut);
    }

    public ImportChoices leaveOut(Collection<Integer> rows) {
        Set<Integer> now = new HashSet<>(leftOut);
        now.addAll(rows);
        return with(targets, corrections, now);
    }

    /** What was chosen beside what held before; how the file is read as a whole stays. */
    public ImportChoices since(ImportChoices before) {
        Map<Integer, ColumnTarget> nowTargets = new HashMap<>(targets);
        nowTargets.entrySet().removeAll(before.targets().entrySet());
        Map<Spot, CellCorrection> nowCorrections = new HashMap<>(corrections);
        nowCorrections.entrySet().removeAll(before.corrections().entrySet());
        Set<Integer> nowLeftOut = new HashSet<>(leftOut);
        nowLeftOut.removeAll(before.leftOut());
        return with(nowTargets, nowCorrections, nowLeftOut);
    }

    ImportChoices with(
            Map<Integer, ColumnTarget> nowTargets,
            Map<Spot, CellCorrection> nowCorrections,
            Set<Integer> nowLeftOut) {
        return new ImportChoices(
                nowTargets,
                nowCorrections,
                nowLeftOut,
                existing,
                blanks,
                differing,
                zeros,
                written,
                decimalMark,
                days);
    }

    public ImportChoices existing(Existing now) {
        return new ImportChoices(
                targets,
                corrections,
                leftOut,
                now,
                blanks,
                differing,
                zeros,
                written,
                decimalMark,
                days);
    }

    public ImportChoices blanks(Blanks now) {
        return new ImportChoices(
                targets,
                corrections,
                leftOut,
                existing,
                now,
                differing,
                zeros,
                written,
                decimalMark,
                days);
    }

    public ImportChoices differing(Differing now) {
        return new ImportChoices(
                targets,
                corrections,
                leftOut,
                existing,
                blanks,
                now,
                zeros,
                written,
                decimalMark,
                days);
    }

    public ImportChoices zeros(Zeros now) {
        return new ImportChoices(
                targets,
                corrections,
                leftOut,
                existing,
                blanks,
                differing,
                now,
                written,
                decimalMark,
                days);
    }

    public ImportChoices written(Written now) {
        return new ImportChoices(
                targets,
                corrections,
                leftOut,
                existing,
                blanks,
                differing,
                zeros,
                now,
                decimalMark,
                days);
    }

    /**
     * @param mark a comma or a point; null = as each number says
     */
    public ImportChoices decimals(@Nullable Character mark) {
        return new ImportChoices(
                targets,
                corrections,
                leftOut,
                existing,
                blanks,
                differing,
                zeros,
                written,
                Optional.ofNullable(mark),
                days);
    }

    /**
     * @param now how days with slashes are written where their column does not say it
     */
    public ImportChoices days(DayOrder now) {
        return new ImportChoices(
                targets,
                corrections,
                leftOut,
                existing,
                blanks,
                differing,
                zeros,
                written,
                decimalMark,
                now);
    }
}
