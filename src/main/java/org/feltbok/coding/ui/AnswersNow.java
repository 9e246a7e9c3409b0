package org.feltbok.coding.ui;

import org.feltbok.coding.AnswerSheet;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.CodeCounts;
import org.feltbok.coding.CodeTree;
import org.feltbok.coding.Codebook;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.CodedTexts;
import org.feltbok.coding.Coder;
import org.feltbok.coding.kit.Desk;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A question at one moment, with its codes and answers, as who works sees it. */
public record AnswersNow(Desk desk, AnswerSheet sheet) {
    public List<CodableItem> items() {
        return sheet.items();
    }

    public Optional<CodableItem> item() {
        return Optional.ofNullable(sheet.item());
    }

    public Optional<Codebook> codebook() {
        return Optional.ofNullable(sheet.codebook());
    }

    public CodeTree tree() {
        return sheet.tree();
    }

    /** What words of the study are told as while names are hidden. */
    public String told(String words) {
        return sheet.telling().told(words);
    }

    /** The people of the study. */
    public List<Coder> people() {
        return sheet.people();
    }

    /** Whoever works now, as one of the people of the study. */
    public Optional<Coder> myself() {
        String name = desk.name();
        return people().stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** Identity of the person who codes now; null if the study does not know them yet. */
    public @Nullable String me() {
        return myself().map(Coder::id).orElse(null);
    }

    public Optional<Coder> coder(@Nullable String personId) {
        return sheet.coder(personId);
    }

    /** Code of the language that codes are worded in here; null = the study's own. */
    public @Nullable String language() {
        String now = desk.texts().language().code();
        return sheet.language().isEmpty() || sheet.language().equals(now) ? null : now;
    }

    /** Label of the group of a case. */
    String group(CodedText text) {
        String id = text.text().caseId();
        return id == null ? "" : sheet.groups().getOrDefault(id, "");
    }

    /**
     * Number of answers that a choice shows; -1 where they are not counted before they are shown.
     */
    public int count(CodingModel.Show which) {
        int worked = texts().worked(me());
        return switch (which) {
            case ALL -> texts().size();
            case UNCODED -> texts().size() - worked;
            case MINE -> worked;
            case ASSIGNED -> sheet.assigned().of(me());
            case MEMO, CODE, DIFFER -> -1;
        };
    }

    /** What to call the case of an answer; empty if of no case. */
    String name(CodedText text) {
        return text.text().shownName(sheet.namesHidden());
    }

    /** Codes as I gave them. */
    public CodeCounts myCounts() {
        return texts().counts(me());
    }

    /**
     * Codes as they count in figures: of the coder the codebook names. While I am blind to that
     * coder, and where the codebook names none, mine.
     */
    public CodeCounts counted() {
        return texts().counts(countingCoder());
    }

    /** Whose codings {@link #counted} takes. */
    public @Nullable String countingCoder() {
        return isBlind() ? me() : codebook().map(Codebook::countsPersonId).orElse(me());
    }

    /** Other coders at an answer whom I may see now. */
    public Set<String> othersShown(CodedText text) {
        Set<String> shown = text.othersShownTo(me());
        return !shown.isEmpty() && sheet.assigned().hides(me(), text, texts()) ? Set.of() : shown;
    }

    /** True if I am done with an answer, and others that I share it with are not with all. */
    public boolean isWaiting(CodedText text) {
        return text.isDone(me()) && sheet.assigned().hides(me(), text, texts());
    }

    /** True if what another coder did in this question is hidden from me until I am done. */
    public boolean isBlind() {
        String counts = codebook().map(Codebook::countsPersonId).orElse(null);
        boolean others = counts != null && !counts.equals(me());
        return others
                && (sheet.assigned().of(me()) > 0
                        ? sheet.assigned().isOpen(me(), texts())
                        : texts().done(me()) < size());
    }

    /** All answers, whatever narrows those shown. */
    public CodedTexts texts() {
        return sheet.texts();
    }

    public int size() {
        return texts().size();
    }
}
