package org.feltbok.app;

import org.feltbok.cases.ui.CasesScreen;
import org.feltbok.coding.Blindness;
import org.feltbok.coding.ui.CodingScreen;
import org.feltbok.export.OneFigure;
import org.feltbok.export.ui.ExportScreen;
import org.feltbok.figures.StudyFigures;
import org.feltbok.figures.ui.FiguresScreen;
import org.feltbok.interviews.ui.InterviewsScreen;
import org.feltbok.overview.ui.OverviewScreen;
import org.feltbok.responses.ui.EntryScreen;
import org.feltbok.shell.spi.Screen;
import org.feltbok.shell.spi.ScreenContext;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The screens of a study, in the order of the rail. */
final class Screens implements ScreenMaker {
    @Override
    public List<Screen> apply(StudySession session, ScreenContext context) {
        return List.of(
                new OverviewScreen(
                        context,
                        session.file(),
                        session.queue(),
                        session.data()::snapshot,
                        session.findings()::snapshot),
                new CasesScreen(context, session.file(), session.queue()),
                new EntryScreen(session.file(), session.queue(), context),
                new CodingScreen(session.file(), session.queue(), context),
                new InterviewsScreen(session.file(), session.queue(), context),
                figures(session, context),
                new ExportScreen(context, session.file(), session.data(), blind(session, context)));
    }

    private static FiguresScreen figures(StudySession session, ScreenContext context) {
        return new FiguresScreen(
                context,
                session.file(),
                session.queue(),
                session.data(),
                (figure, file) ->
                        OneFigure.write(
                                figure,
                                context.texts(),
                                StudyFigures.lastChange(session.file()),
                                file),
                blind(session, context));
    }

    /** What who works now does not see yet. */
    private static Supplier<Set<String>> blind(StudySession session, ScreenContext context) {
        return () -> session.file().read(h -> Blindness.items(h, context.person().getValue()));
    }
}
