package org.feltbok.app;

import javafx.util.Duration;

import org.feltbok.cases.ui.AttributesScreen;
import org.feltbok.cases.ui.CaseImportScreen;
import org.feltbok.cases.ui.CasesScreen;
import org.feltbok.checks.ui.RulesScreen;
import org.feltbok.coding.Blindness;
import org.feltbok.coding.ui.CodingScreen;
import org.feltbok.coding.ui.agree.AgreementScreen;
import org.feltbok.coding.ui.exchange.ExchangeScreen;
import org.feltbok.coding.ui.similar.SimilarScreen;
import org.feltbok.dataset.ui.BehindScreen;
import org.feltbok.dataset.ui.VariablesScreen;
import org.feltbok.export.OneFigure;
import org.feltbok.export.WordItem;
import org.feltbok.export.ui.ExportScreen;
import org.feltbok.fieldwork.ui.FieldworkScreen;
import org.feltbok.fieldwork.ui.RepresentativeScreen;
import org.feltbok.figures.StudyFigures;
import org.feltbok.figures.ui.FiguresScreen;
import org.feltbok.figures.ui.build.BuildScreen;
import org.feltbok.figures.ui.build.TypedScreen;
import org.feltbok.interviews.ui.InterviewsScreen;
import org.feltbok.interviews.ui.matrix.MatrixScreen;
import org.feltbok.overview.FigureMatch;
import org.feltbok.overview.ui.OverviewScreen;
import org.feltbok.overview.ui.PeopleScreen;
import org.feltbok.pseudonyms.ui.NamesScreen;
import org.feltbok.questions.ui.QuestionsScreen;
import org.feltbok.questions.ui.VersionsScreen;
import org.feltbok.register.ui.RegisterScreen;
import org.feltbok.responses.ui.EntryScreen;
import org.feltbok.responses.ui.grid.GridScreen;
import org.feltbok.responses.ui.rehearse.ResponseImportScreen;
import org.feltbok.search.ui.SearchScreen;
import org.feltbok.search.ui.WordFinder;
import org.feltbok.shell.spi.LaterScreen;
import org.feltbok.shell.spi.Screen;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.tables.ui.TableBookScreen;
import org.feltbok.tables.ui.WeightsScreen;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The screens of a study, in the order of the rail; each is made when it is first gone to, so that
 * the window waits for none but the one in front.
 */
final class Screens implements ScreenMaker {
    /** By then the screen in front stands, and the badge of another may be counted. */
    private static final Duration CALM = Duration.seconds(1);

    @Override
    public List<Screen> apply(StudySession session, ScreenContext context) {
        StudyFile file = session.file();
        OperationQueue queue = session.queue();
        return List.of(
                later(
                        OverviewScreen.NAME,
                        () ->
                                new OverviewScreen(
                                        context,
                                        file,
                                        queue,
                                        () -> FigureMatch.of(session.figures()),
                                        session.findings()::snapshot,
                                        session.responses())),
                later(PeopleScreen.NAME, () -> new PeopleScreen(context, file, queue)),
                new LaterScreen(
                        CasesScreen.NAME,
                        CasesScreen.found(context, session.cases()),
                        () -> new CasesScreen(context, file, queue, session.cases())),
                later(RegisterScreen.NAME, () -> new RegisterScreen(context, file, queue)),
                later(
                        AttributesScreen.NAME,
                        () -> new AttributesScreen(context, file, queue, session.cases())),
                later(
                        FieldworkScreen.NAME,
                        () -> new FieldworkScreen(context, file, queue, session.cases())),
                later(
                        RepresentativeScreen.NAME,
                        () -> new RepresentativeScreen(context, file, queue, session.data())),
                later(QuestionsScreen.NAME, () -> new QuestionsScreen(context, file, queue)),
                later(VersionsScreen.NAME, () -> new VersionsScreen(context, file)),
                later(RulesScreen.NAME, () -> new RulesScreen(context, file, queue)),
                later(CaseImportScreen.NAME, () -> new CaseImportScreen(context, file, queue)),
                later(
                        EntryScreen.NAME,
                        () -> new EntryScreen(file, queue, session.responses(), context)),
                later(
                        ResponseImportScreen.NAME,
                        () -> new ResponseImportScreen(context, file, queue)),
                later(
                        GridScreen.NAME,
                        () -> new GridScreen(file, queue, session.responses(), context)),
                later(CodingScreen.NAME, () -> new CodingScreen(file, queue, context))
                        .finding(WordFinder.all(context, session.search()))
                        .after(CALM),
                later(AgreementScreen.NAME, () -> new AgreementScreen(file, queue, context)),
                later(SimilarScreen.NAME, () -> new SimilarScreen(file, queue, context)),
                later(
                                SearchScreen.NAME,
                                () -> new SearchScreen(file, queue, session.search(), context))
                        .by(SearchScreen.WAY),
                later(ExchangeScreen.NAME, () -> new ExchangeScreen(file, queue, context)),
                later(InterviewsScreen.NAME, () -> new InterviewsScreen(file, queue, context)),
                later(MatrixScreen.NAME, () -> new MatrixScreen(file, queue, context)),
                later(
                        NamesScreen.NAME,
                        () ->
                                new NamesScreen(
                                        context,
                                        file,
                                        queue,
                                        file.path(),
                                        () -> file.backups().list().size())),
                new LaterScreen(
                        FiguresScreen.NAME,
                        FiguresScreen.found(context, session.figures()),
                        () -> figures(session, context)),
                later(
                        TableBookScreen.NAME,
                        () ->
                                new TableBookScreen(
                                        context, file, session.data(), blind(session, context))),
                later(
                        WeightsScreen.NAME,
                        () -> new WeightsScreen(context, file, queue, session.data())),
                later(
                        VariablesScreen.NAME,
                        () ->
                                new VariablesScreen(
                                        context,
                                        file,
                                        queue,
                                        session.data(),
                                        blind(session, context))),
                later(
                        BehindScreen.NAME,
                        () ->
                                new BehindScreen(
                                        context, file, session.data(), blind(session, context))),
                later(
                        BuildScreen.NAME,
                        () ->
                                new BuildScreen(
                                        context,
                                        file,
                                        queue,
                                        session.figures(),
                                        session.drafts(),
                                        blind(session, context))),
                later(
                        TypedScreen.NAME,
                        () -> new TypedScreen(context, file, queue, session.figures())),
                later(
                        ExportScreen.NAME,
                        () ->
                                new ExportScreen(
                                        context,
                                        file,
                                        queue,
                                        session.figures(),
                                        blind(session, context))));
    }

    private static LaterScreen later(ScreenName name, Supplier<Screen> maker) {
        return new LaterScreen(name, List.of(), maker);
    }

    private static FiguresScreen figures(StudySession session, ScreenContext context) {
        return new FiguresScreen(
                context,
                session.file(),
                session.queue(),
                session.figures(),
                (spec, figure, style, file) ->
                        OneFigure.write(
                                WordItem.alone(spec, figure, context.texts()),
                                context.texts(),
                                style,
                                StudyFigures.lastChange(session.file()),
                                file),
                blind(session, context));
    }

    /** What who works now does not see yet. */
    private static Supplier<Set<String>> blind(StudySession session, ScreenContext context) {
        return () -> session.file().read(h -> Blindness.items(h, context.person().getValue()));
    }
}
