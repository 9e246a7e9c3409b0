package org.feltbok.figures;

import org.feltbok.analysis.StudyData;
import org.feltbok.base.task.Listening;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.store.Change;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.NotedChanges;
import org.feltbok.store.Study;
import org.feltbok.study.StudyFacts;
import org.feltbok.study.StudyStore;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The figures of an open study, for the window and the command line alike. Not for the user
 * interface's thread.
 */
public final class StudyFigures implements AutoCloseable {
    private static final int MANY = 200;

    /** Name of the change that notes a delivery. */
    public static final String DELIVERED = "figures.delivered";

    private static final Set<String> OF_BOOK =
            Set.of("study", "figure", "published", "claim", "erratum", "report_section");
    private final Study file;
    private final LiveStudyData live;
    private final NotedChanges noted = new NotedChanges(OF_BOOK::contains);
    private final LiveCheck check = new LiveCheck();
    private final LiveClaims claims = new LiveClaims();
    private final List<Listening> listening;
    private final Map<String, Claim> claimDrafts = new ConcurrentHashMap<>();
    private final Map<String, Draft> drafts = new ConcurrentHashMap<>();
    private final Map<String, TypedDraft> typedDrafts = new ConcurrentHashMap<>();
    private volatile Paper paper = Paper.A4;
    private FigureBook book = FigureBook.EMPTY;
    private @Nullable FigureMoment last;

    /**
     * What somebody typed of a specification and did not apply.
     *
     * @param fault what was said of it; empty = nothing yet
     * @param line in which the fault stands, counted from 1; 0 = in none
     */
    public record Draft(String text, String fault, int line) {}

    /**
     * @param live the same file's data as they are now
     */
    public StudyFigures(Study file, LiveStudyData live) {
        this.file = file;
        this.live = live;
        listening =
                List.of(
                        file.listen(noted::note),
                        live.listen(check::note),
                        live.listen(claims::note));
    }

    /** Whether the figures of the report, or what it prints, may be others after a change. */
    public static boolean isAbout(ChangeEvent event) {
        return OF_BOOK.stream().anyMatch(event::touches);
    }

    /** The figures of the report with what it prints; read again after one of them changed. */
    public synchronized FigureBook book() {
        if (!noted.take().isNothing()) {
            boolean read = false;
            try {
                book = file.read(FigureBook::read);
                read = true;
            } finally {
                if (!read) {
                    noted.noteAll();
                }
            }
        }
        return book;
    }

    /**
     * Every published value against the data as they are now; compared again are those that a
     * change may have touched.
     */
    public synchronized PublishedCheck.Summary check() {
        FigureBook now = book();
        return check.of(live::snapshot, now.published(), QuotedNumber.of(now.figures()));
    }

    /** How every claim of the report comes out as the data are now, in the order of the report. */
    public synchronized Map<Claim, CheckedClaim.Verdict> claims() {
        return claims.of(live::snapshot, book().claims());
    }

    /**
     * Specifications that are typed and not applied, by what their figure is known by, since it may
     * be called otherwise; kept as long as the study is open, whatever screens are made anew. May
     * be changed.
     */
    public Map<String, Draft> drafts() {
        return drafts;
    }

    /** Claims that are typed and not written, by what their figure is known by; kept alike. */
    public Map<String, Claim> claimDrafts() {
        return claimDrafts;
    }

    /** Tables that are typed and not placed, by what their figure is known by; kept alike. */
    public Map<String, TypedDraft> typedDrafts() {
        return typedDrafts;
    }

    /** The paper that the report's text document is chosen to stand on. */
    public Paper paper() {
        return paper;
    }

    /** From now on, as long as the study is open, that of the template that is chosen. */
    public void on(Paper other) {
        paper = other;
    }

    /** What becomes of small bases when figures leave the program, as the study says it now. */
    public SmallBases smallBases() {
        return file.read(SmallBases::read);
    }

    /** Told after the data changed that figures are computed from. */
    public Listening listen(Consumer<? super LiveStudyData.DataChange> listener) {
        return live.listen(listener);
    }

    /**
     * The data as they are now with figures that were read before, for a screen that computes a few
     * at a time; what figures share is counted once as long as the data stay.
     */
    public synchronized FigureMoment current(FigureBook book) {
        StudyData now = live.snapshot();
        FigureMoment same = last;
        if (same == null || same.data() != now) {
            same = new FigureMoment(now, book);
        } else if (!same.book().equals(book)) {
            same = same.with(book);
        }
        last = same;
        return same;
    }

    /** Data, figures and date, all of this very moment, for what leaves the program. */
    public FigureReport report() {
        return read(file);
    }

    /** As {@link #report}, of a file without live data. */
    public static FigureReport read(Study file) {
        return file.read(
                h -> {
                    StudyFacts study = StudyStore.study(h);
                    return new FigureReport(
                            study.key(),
                            study.title(),
                            lastChange(file, study),
                            ReportOrderStore.read(h).sections(),
                            new FigureMoment(StudyDataStore.read(file), FigureBook.read(h)));
                });
    }

    /** When the study was changed last: the date of everything made from it. */
    public static Instant lastChange(Study file) {
        return file.read(h -> lastChange(file, StudyStore.study(h)));
    }

    private static Instant lastChange(Study file, StudyFacts study) {
        // that something was delivered changes nothing that it shows: made again it has the same
        // date
        return file.history(MANY).stream()
                .filter(c -> !c.operation().equals(DELIVERED))
                .findFirst()
                .map(Change::at)
                .orElse(study.createdAt());
    }

    @Override
    public void close() {
        listening.forEach(Listening::end);
    }
}
