package org.feltbok.interviews.ui;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.CaseClasses;
import org.feltbok.coding.CaseFilter;
import org.feltbok.coding.CodeTree;
import org.feltbok.coding.Codebook;
import org.feltbok.coding.CodedPassage;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coder;
import org.feltbok.coding.LiveCodings;
import org.feltbok.coding.NotesSheet;
import org.feltbok.coding.kit.Desk;
import org.feltbok.coding.kit.LastAct;
import org.feltbok.coding.kit.Memos;
import org.feltbok.interviews.Guide;
import org.feltbok.interviews.Interview;
import org.feltbok.interviews.InterviewCase;
import org.feltbok.interviews.Topic;
import org.feltbok.study.Telling;
import org.jspecify.annotations.Nullable;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is read of the interviews, which case is chosen and which interview is open, and what they
 * are called.
 */
public final class OpenInterview {
    private final Texts texts;
    private final LastAct act;
    private @Nullable NotesSheet sheet;
    private @Nullable String caseId;
    private @Nullable String interviewId;
    private CaseFilter among = CaseFilter.NONE;

    OpenInterview(Desk desk) {
        texts = desk.texts();
        act = new LastAct(desk);
    }

    /** The code that was given or taken off last. */
    LastAct act() {
        return act;
    }

    /** What changes did with codes is told at the foot. */
    void heard(LiveCodings.Delta<CodedPassage> delta) {
        List<CodedText> texts =
                delta.now().entrySet().stream()
                        .flatMap(
                                e ->
                                        e
                                                .getValue()
                                                .or(() -> delta.before().get(e.getKey()))
                                                .map(CodedPassage::text)
                                                .stream())
                        .toList();
        String me = me().map(Coder::id).orElse("");
        delta.changes().forEach(c -> act.heard(c, me, tree(), telling(), texts));
    }

    /** Takes up what was read; where the interview open is gone, another one is. */
    void take(NotesSheet read) {
        sheet = read;
        chooseThere(read);
    }

    /** Takes up the same interviews with some passages changed. */
    void update(NotesSheet read) {
        sheet = read;
    }

    private void chooseThere(NotesSheet read) {
        boolean there = read.interviews().stream().anyMatch(i -> i.id().equals(interviewId));
        if (!there) {
            Optional<Interview> first = interviewsOfCase().stream().findFirst();
            Optional<Interview> any =
                    caseId == null ? read.interviews().stream().findFirst() : first;
            interviewId = any.map(Interview::id).orElse(null);
            caseId = any.map(Interview::caseId).orElse(caseId);
        }
    }

    /** Only some cases are worked on; where the one chosen is none of them, another one is. */
    void narrow(CaseFilter cases) {
        among = cases;
        if (sheet != null && caseId != null && !among.passesCase(caseId)) {
            among().stream().findFirst().ifPresent(i -> open(i.id()));
        }
    }

    /** The interviews that are worked on. */
    private List<Interview> among() {
        return sheet == null
                ? List.of()
                : sheet.interviews().stream().filter(i -> among.passesCase(i.caseId())).toList();
    }

    /** How many interviews are in each class. */
    Map<String, Integer> byClass(CaseClasses of) {
        return CaseClasses.counted(
                sheet == null
                        ? Stream.empty()
                        : sheet.interviews().stream().map(i -> of.ofCase(i.caseId())));
    }

    /** How far one is with the interviews that are worked on; empty where all are. */
    Optional<Progress> progress() {
        if (sheet == null || among.isNone()) {
            return Optional.empty();
        }
        NotesSheet now = sheet;
        List<Interview> worked = among();
        List<CodedPassage> passages =
                worked.stream().flatMap(i -> now.notesOf(i.id()).stream()).toList();
        int coded = (int) passages.stream().filter(p -> !p.text().isUncoded(now.me().id())).count();
        return Optional.of(
                new Progress(worked.size(), now.interviews().size(), coded, passages.size()));
    }

    /** Interviews worked on, of all; passages of them that one coded or finished, of theirs. */
    record Progress(int interviews, int ofInterviews, int coded, int passages) {}

    /** Opens an interview, in its case, if it is there. */
    void open(String interview) {
        interviewId = interview;
        interview().ifPresent(i -> caseId = i.caseId());
    }

    /** Opens an interview by its key, or its identity; false if there is none. */
    boolean openKey(String key) {
        Optional<Interview> found =
                sheet == null
                        ? Optional.empty()
                        : sheet.interviews().stream()
                                .filter(i -> i.key().equals(key) || i.id().equals(key))
                                .findFirst();
        found.ifPresent(
                i -> {
                    caseId = i.caseId();
                    interviewId = i.id();
                });
        return found.isPresent();
    }

    /** Chooses a case and opens its first interview. */
    void openCase(String id) {
        caseId = id;
        interviewId = interviewsOfCase().stream().findFirst().map(Interview::id).orElse(null);
    }

    boolean isOpen() {
        return interviewId != null;
    }

    boolean isOpen(String interview) {
        return interview.equals(interviewId);
    }

    /** The notes of the interview open as they are in the study. */
    List<CodedPassage> passages() {
        return sheet == null ? List.of() : sheet.notesOf(interviewId);
    }

    /** Whether what others did is hidden as it was, of passages that did not change too. */
    boolean hidesAs(NotesSheet read) {
        return sheet != null && sheet.open().equals(read.open());
    }

    /** Whether who works is done with some passages, and none of them is hidden. */
    boolean isOpenTo(List<CodedPassage> passages) {
        return sheet != null && sheet.isOpenTo(passages);
    }

    /** Other coders at a passage whom who works may see now. */
    Set<String> othersShown(CodedText text) {
        return sheet == null ? Set.of() : sheet.othersShown(text);
    }

    /** The notes of all interviews of the case chosen. */
    List<CodedPassage> passagesOfCase() {
        return sheet == null
                ? List.of()
                : interviewsOfCase().stream().flatMap(i -> sheet.notesOf(i.id()).stream()).toList();
    }

    /** What a finder of segments finds in a scope around what is open. */
    List<Segment> segments(SegmentFinder finder, SegmentScope scope) {
        return finder.find(scope, interviewId, caseId, among);
    }

    /** What who works noted in a scope around what is open. */
    List<Listed> noted(SegmentFinder finder, Memos memos, SegmentScope scope) {
        return sheet == null
                ? List.of()
                : new NotedFinder(sheet, memos, finder).find(scope, interviewId, caseId, among);
    }

    int count(SegmentFinder finder, SegmentScope scope) {
        return finder.count(scope, interviewId, caseId, among);
    }

    /** The cases worked on that have interviews, and the one chosen. */
    public List<InterviewCase> cases() {
        Set<String> worked = among().stream().map(Interview::caseId).collect(Collectors.toSet());
        return allCases().stream()
                .filter(c -> c.id().equals(caseId) || worked.contains(c.id()))
                .sorted(Comparator.comparing(this::name))
                .toList();
    }

    /** Every case of the study. */
    public List<InterviewCase> allCases() {
        return sheet == null ? List.of() : sheet.cases();
    }

    public Optional<InterviewCase> chosenCase() {
        return allCases().stream().filter(c -> c.id().equals(caseId)).findFirst();
    }

    /** Label of the group of a case; empty if none. */
    public String group(String ofCase) {
        return sheet == null ? "" : sheet.groups().getOrDefault(ofCase, "");
    }

    public List<Interview> interviewsOfCase() {
        return sheet == null
                ? List.of()
                : sheet.interviews().stream().filter(i -> i.caseId().equals(caseId)).toList();
    }

    /** The interviews listed: those of the case chosen, or of all that are worked on. */
    List<Interview> listed(Listing by) {
        if (by.isOfCase()) {
            return interviewsOfCase();
        }
        Map<String, String> names = new HashMap<>();
        Map<String, Integer> topics = new HashMap<>();
        return by.of(
                among(),
                this::role,
                i -> names.computeIfAbsent(i.caseId(), c -> caseName(i)),
                i -> topics.computeIfAbsent(i.id(), id -> asked(i)),
                texts.locale());
    }

    /** What an interview is listed under; empty among those of the case chosen. */
    String heading(Listing by, Interview i) {
        return switch (by.by()) {
            case CASE -> "";
            case CASES -> caseName(i);
            case ROLE -> role(i);
            case DATE ->
                    i.date() == null
                            ? texts.get("interviews.list.no_date")
                            : DateTimeFormatter.ofPattern("LLLL yyyy", texts.locale())
                                    .format(i.date());
            case GUIDE -> texts.get("interviews.list.asked", asked(i), guide().askable().size());
        };
    }

    String role(Interview i) {
        return i.role().in(texts.language());
    }

    /** Roles of the interviews that are worked on, each once. */
    List<String> roles() {
        return among().stream().map(this::role).distinct().sorted().toList();
    }

    /** What the case of an interview is called. */
    String caseName(Interview i) {
        return allCases().stream()
                .filter(c -> c.id().equals(i.caseId()))
                .findFirst()
                .map(this::name)
                .orElse("");
    }

    /** How many topics of the guide were asked in an interview. */
    int asked(Interview i) {
        Set<String> topics = guide().askable().stream().map(Topic::id).collect(Collectors.toSet());
        return sheet == null
                ? 0
                : (int)
                        sheet.notesOf(i.id()).stream()
                                .map(p -> p.passage().topicId())
                                .distinct()
                                .filter(topics::contains)
                                .count();
    }

    public Optional<Interview> interview() {
        return sheet == null
                ? Optional.empty()
                : sheet.interviews().stream().filter(i -> i.id().equals(interviewId)).findFirst();
    }

    public Guide guide() {
        return sheet == null ? new Guide(List.of()) : sheet.guide();
    }

    public CodeTree tree() {
        return sheet == null ? new CodeTree(List.of()) : sheet.tree();
    }

    public Optional<Codebook> codebook() {
        return Optional.ofNullable(sheet).map(NotesSheet::codebook);
    }

    public Optional<Coder> me() {
        return Optional.ofNullable(sheet).map(NotesSheet::me);
    }

    public Optional<Coder> coder(String personId) {
        return sheet == null
                ? Optional.empty()
                : Stream.concat(Stream.of(sheet.me()), sheet.coders().stream())
                        .filter(c -> c.id().equals(personId))
                        .findFirst();
    }

    public Telling telling() {
        return sheet == null ? Telling.NOT_READ : sheet.telling();
    }

    public boolean namesHidden() {
        return sheet == null || sheet.namesHidden();
    }

    /** What to call a case. */
    public String name(InterviewCase c) {
        return c.shownName(namesHidden());
    }
}
