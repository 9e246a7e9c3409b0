package org.feltbok.figures.ui;

import org.feltbok.base.task.OneAtATime;
import org.feltbok.base.task.TaskRunner;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.CheckedClaim;
import org.feltbok.figures.Claim;
import org.feltbok.figures.ClaimCheck;
import org.feltbok.figures.ClaimChoices;
import org.feltbok.figures.ClaimLook;
import org.feltbok.figures.FigureMoment;
import org.feltbok.figures.RemoveClaim;
import org.feltbok.figures.SetClaim;
import org.feltbok.figures.StudyFigures;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Looks at a claim that is being written, in the background, and writes it. */
final class ClaimWork {
    private final FigureActions actions;
    private final StudyFigures figures;
    private final TaskRunner tasks;
    private final Texts texts;
    private final Supplier<Set<String>> blind;
    private final OneAtATime looking;

    /**
     * @param blind items of whose codings nothing is told to who works now; asked in the background
     */
    ClaimWork(
            FigureActions actions,
            StudyFigures figures,
            TaskRunner tasks,
            Texts texts,
            Supplier<Set<String>> blind) {
        this.actions = actions;
        this.figures = figures;
        this.tasks = tasks;
        looking = new OneAtATime(tasks);
        this.texts = texts;
        this.blind = blind;
    }

    /** What can be chosen, and how the claim comes out. */
    record Looked(
            Claim claim,
            List<ClaimChoices.Choice> measures,
            List<ClaimChoices.Choice> compared,
            ClaimLook look) {}

    /** Told of the claim that was asked for last; those in between are passed over. */
    void look(Claim claim, ClaimPlace place, Consumer<Looked> told) {
        if (looking.isBusy(() -> look(claim, place, told))) {
            return;
        }
        looking.run(
                "figurelist.claim.testing",
                p -> looked(claim, place),
                told,
                actions::tell,
                () -> {});
    }

    /**
     * Tests a claim that is to be written, whatever is looked at meanwhile; nobody is told if that
     * is cancelled.
     */
    void check(Claim claim, ClaimPlace place, Consumer<Looked> told) {
        tasks.run("figurelist.claim.testing", p -> looked(claim, place), told, actions::tell);
    }

    private Looked looked(Claim claim, ClaimPlace place) {
        FigureMoment now = figures.current(figures.book());
        var choices = new ClaimChoices(now.data(), texts);
        ClaimLook look =
                BlindFigures.hidden(
                                new ClaimCheck(now.data(), texts).codes(List.of(claim)),
                                blind.get())
                        .map(
                                f ->
                                        new ClaimLook(
                                                CheckedClaim.unread(claim, f, texts),
                                                List.of(),
                                                ""))
                        .orElseGet(() -> ClaimCheck.look(now.data(), texts, claim));
        return new Looked(
                claim,
                choices.measures(place.tables().orElse(List.of())),
                choices.compared(place.grouped(), claim.measure(), claim.said()),
                look);
    }

    void write(Claim claim) {
        actions.submit(new SetClaim(claim));
    }

    void remove(Claim claim) {
        actions.submit(new RemoveClaim(claim));
    }

    /** Claims that are typed and not written, by what their figure is known by; may be changed. */
    Map<String, Claim> drafts() {
        return figures.claimDrafts();
    }
}
