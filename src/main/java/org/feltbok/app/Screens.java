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
import org.feltbok.interviews.ui.InterviewsScreen;
import org.feltbok.interviews.ui.matrix.MatrixScreen;
import org.feltbok.overview.FigureMatch;
import org.feltbok.overview.ui.OverviewScreen;
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
                        "overview",
                        "overview.title",
                        "fth-home",
                        () ->
                                new OverviewScreen(
                                        context,
                                        file,
                                        queue,
                                        () -> FigureMatch.of(session.figures()),
                                        session.findings()::snapshot,
                                        session.responses())),
                new LaterScreen(
                        "cases",
                        "caselist.title",
                        "fth-map-pin",
                        CasesScreen.found(context, session.cases()),
                        () -> new CasesScreen(context, file, queue, session.cases())),
                later(
                                "register",
                                "registers.title",
                                "fth-database",
                                () -> new RegisterScreen(context, file, queue))
                        .within("cases"),
                later(
                                "attributes",
                                "attributes.title",
                                "fth-layers",
                                () -> new AttributesScreen(context, file, queue, session.cases()))
                        .within("cases"),
                later(
                                "fieldwork",
                                "fieldwork.title",
                                "fth-phone",
                                () -> new FieldworkScreen(context, file, queue, session.cases()))
                        .within("cases"),
                later(
                                "represents",
                                "represents.title",
                                "fth-bar-chart",
                                () ->
                                        new RepresentativeScreen(
                                                context, file, queue, session.data()))
                        .within("cases"),
                later(
                        "questions",
                        "questions.title",
                        "fth-clipboard",
                        () -> new QuestionsScreen(context, file, queue)),
                later(
                                "versions",
                                "versions.title",
                                "fth-clock",
                                () -> new VersionsScreen(context, file))
                        .within("questions"),
                later(
                                "rules",
                                "rules.title",
                                "fth-check-square",
                                () -> new RulesScreen(context, file, queue))
                        .within("questions"),
                later(
                                "caseimport",
                                "caseimport.title",
                                "fth-upload",
                                () -> new CaseImportScreen(context, file, queue))
                        .within("cases"),
                later(
                        "entry",
                        "entry.title",
                        "fth-edit-2",
                        () -> new EntryScreen(file, queue, session.responses(), context)),
                later(
                                ResponseImportScreen.KEY,
                                "rehearse.title",
                                "fth-download",
                                () -> new ResponseImportScreen(context, file, queue))
                        .within("entry"),
                later(
                                "grid",
                                "grid.title",
                                "fth-grid",
                                () -> new GridScreen(file, queue, session.responses(), context))
                        .within("entry"),
                later(
                                "coding",
                                "coding.title",
                                "fth-tag",
                                () -> new CodingScreen(file, queue, context))
                        .finding(WordFinder.all(context, session.search()))
                        .after(CALM),
                later(
                                AgreementScreen.KEY,
                                "agreement.title",
                                "fth-users",
                                () -> new AgreementScreen(file, queue, context))
                        .within("coding"),
                later(
                                SimilarScreen.KEY,
                                "similar.title",
                                "fth-layers",
                                () -> new SimilarScreen(file, queue, context))
                        .within("coding"),
                later(
                                SearchScreen.KEY,
                                "search.title",
                                "fth-search",
                                () -> new SearchScreen(file, queue, session.search(), context))
                        .within("coding")
                        .by(SearchScreen.WAY),
                later(
                                ExchangeScreen.KEY,
                                "exchange.title",
                                "fth-repeat",
                                () -> new ExchangeScreen(file, queue, context))
                        .within("coding"),
                later(
                        "interviews",
                        "interviews.title",
                        "fth-mic",
                        () -> new InterviewsScreen(file, queue, context)),
                later(
                                MatrixScreen.KEY,
                                "framework.title",
                                "fth-grid",
                                () -> new MatrixScreen(file, queue, context))
                        .within("interviews"),
                later(
                                NamesScreen.KEY,
                                "namelist.title",
                                "fth-lock",
                                () ->
                                        new NamesScreen(
                                                context,
                                                file,
                                                queue,
                                                file.path(),
                                                () -> file.backups().list().size()))
                        .within("interviews"),
                new LaterScreen(
                        "figures",
                        "figurelist.title",
                        "fth-bar-chart-2",
                        FiguresScreen.found(context, session.figures()),
                        () -> figures(session, context)),
                later(
                                "tables",
                                "tables.title",
                                "fth-grid",
                                () ->
                                        new TableBookScreen(
                                                context,
                                                file,
                                                session.data(),
                                                blind(session, context)))
                        .within("figures"),
                later(
                                "weights",
                                "weights.title",
                                "fth-sliders",
                                () -> new WeightsScreen(context, file, queue, session.data()))
                        .within("figures"),
                later(
                                "variables",
                                "variables.title",
                                "fth-git-merge",
                                () ->
                                        new VariablesScreen(
                                                context,
                                                file,
                                                queue,
                                                session.data(),
                                                blind(session, context)))
                        .within("figures"),
                later(
                                "behind",
                                "behind.title",
                                "fth-users",
                                () ->
                                        new BehindScreen(
                                                context,
                                                file,
                                                session.data(),
                                                blind(session, context)))
                        .within("figures"),
                later(
                                "newfigure",
                                "figurebuild.title",
                                "fth-plus-square",
                                () ->
                                        new BuildScreen(
                                                context,
                                                file,
                                                queue,
                                                session.figures(),
                                                session.drafts(),
                                                blind(session, context)))
                        .within("figures"),
                later(
                        "export",
                        "delivery.title",
                        "fth-share",
                        () ->
                                new ExportScreen(
                                        context,
                                        file,
                                        queue,
                                        session.figures(),
                                        blind(session, context))));
    }

    private static LaterScreen later(
            String key, String titleKey, String icon, Supplier<Screen> maker) {
        return new LaterScreen(key, titleKey, icon, List.of(), maker);
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
