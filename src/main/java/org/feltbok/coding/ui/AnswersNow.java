package org.feltbok.coding.ui;

import org.feltbok.coding.AnswerSheet;
import org.feltbok.coding.CaseFilter;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.CodeCounts;
import org.feltbok.coding.CodeTree;
import org.feltbok.coding.Codebook;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.CodedTexts;
import org.feltbok.coding.Coder;
import org.feltbok.coding.LiveCodings;
import org.feltbok.coding.OpenShares;
import org.feltbok.coding.kit.Desk;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question at one moment, with its codes and answers, as who works sees it.
 *
 * @param worked the answers that are worked on, of those in some classes of cases; of all if none
 *     is chosen
 */
public record AnswersNow(Desk desk, AnswerSheet sheet, CodedTexts worked, OpenShares shares) {
    private AnswersNow(Desk desk, AnswerSheet sheet, CodedTexts worked) {
        this(desk, sheet, worked, new OpenShares(sheet.assigned(), sheet.texts()));
    }

    public AnswersNow(Desk desk, AnswerSheet sheet) {
        this(desk, sheet, sheet.texts());
    }

    static AnswersNow of(Desk desk, AnswerSheet sheet, CaseFilter cases) {
        return new AnswersNow(
                desk,
                sheet,
                cases.isNone()
                        ? sheet.texts()
                        : CodedTexts.of(
                                sheet.tree(),
                                sheet.texts().all().stream()
                                        .filter(t -> cases.passes(t.text()))
                                        .toList()));
    }

    /** The same with some answers changed; only these are looked at. */
    AnswersNow with(AnswerSheet now, CaseFilter cases, LiveCodings.Delta<CodedText> delta) {
        if (cases.isNone() || delta.framed()) {
            return of(desk, now, cases);
        }
        List<CodedText> in = new ArrayList<>();
        Set<String> out = new HashSet<>();
        delta.now()
                .forEach(
                        (id, text) ->
                                text.filter(t -> cases.passes(t.text()))
                                        .ifPresentOrElse(in::add, () -> out.add(id)));
        out.removeIf(id -> worked.place(id) < 0);
        return new AnswersNow(desk, now, worked.with(in, out));
    }

    public List<CodableItem> items() {
        return sheet.items();
    }

    public Optional<CodableItem> item() {
        return Optional.ofNullable(sheet.item());
    }

    /** Whether the passages of interviews are at hand, and no answers. */
    public boolean isInterviews() {
        return item().filter(CodableItem::isInterviews).isPresent();
    }

    /** The key of a text about what is coded, of which interviews have one of their own. */
    public String key(String key) {
        return isInterviews() ? CodableItem.key(CodableItem.INTERVIEWS, key) : key;
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

    /** The role in an interview, and the label of the group of a case. */
    String group(CodedText text) {
        return Stream.of(text.text().source(), text.text().caseId())
                .filter(Objects::nonNull)
                .map(id -> sheet.groups().getOrDefault(id, ""))
                .filter(g -> !g.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /**
     * Number of answers that a choice shows of those worked on; -1 where they are not counted
     * before they are shown.
     */
    public int count(CodingModel.Show which) {
        int mine = worked.worked(me());
        return switch (which) {
            case ALL -> worked.size();
            case UNCODED -> worked.size() - mine;
            case MINE -> mine;
            case ASSIGNED -> sheet.assigned().of(me(), worked);
            case MEMO, CODE, DIFFER -> -1;
        };
    }

    /** The answers that I have neither coded nor finished, whoever is worked on. */
    int left() {
        return size() - texts().worked(me());
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
        return !shown.isEmpty() && shares.hides(me(), text) ? Set.of() : shown;
    }

    /** True if I am done with an answer, and others who share it are not with all. */
    public boolean isWaiting(CodedText text) {
        return text.isDone(me()) && shares.hides(me(), text);
    }

    /** True if what another coder did in this question is hidden from me until I am done. */
    public boolean isBlind() {
        String counts = codebook().map(Codebook::countsPersonId).orElse(null);
        boolean others = counts != null && !counts.equals(me());
        return others
                        && (sheet.assigned().of(me()) > 0
                                ? shares.isOpen(me())
                                : texts().done(me()) < size())
                || others && shares.isOpenToOthers(me());
    }

    /** For the foot of the window: the question, the answer at hand and who codes. */
    String foot(int number) {
        return item().map(
                        i ->
                                desk.texts()
                                        .get(
                                                key("coding.status"),
                                                i.shortName(),
                                                number,
                                                size(),
                                                desk.who()))
                .orElse("");
    }

    /** All answers, whatever narrows those shown. */
    public CodedTexts texts() {
        return sheet.texts();
    }

    public int size() {
        return texts().size();
    }
}
