package org.feltbok.questionnaire.xlsform;

import org.feltbok.base.Fault.Place;
import org.feltbok.questionnaire.AddQuestionnaire;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.OptionList;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.questionnaire.ReadQuestionnaires;
import org.feltbok.questionnaire.Section;
import org.feltbok.study.StudyStore;
import org.feltbok.study.plain.PlainContext;
import org.feltbok.study.plain.PlainFaults;
import org.feltbok.study.plain.PlainFolder;
import org.feltbok.study.plain.PlainFolderWriter;
import org.feltbok.study.plain.PlainNames;
import org.feltbok.study.plain.PlainPart;
import org.feltbok.tabular.Header;
import org.feltbok.tabular.Sheet;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads and writes the questionnaires of a plain folder: Excel files, or folders of three CSV
 * files.
 */
public final class QuestionnairesPart implements PlainPart {
    private static final String FOLDER = "questionnaires";

    @Override
    public String nameKey() {
        return "plain.part.questionnaires";
    }

    @Override
    public Prepared read(PlainFolder folder, PlainContext context, PlainFaults faults) {
        int before = faults.count();
        List<Questionnaire> all = new ArrayList<>();
        List<String> files = folder.list(FOLDER, "").stream().filter(FormFiles::isExcel).toList();
        Stream<String> folders =
                folder.folders(FOLDER).stream().filter(f -> !FormFiles.isBeside(f, files));
        for (String source : Stream.concat(folders, files.stream()).sorted().toList()) {
            all.addAll(read(source, folder, context, faults));
        }
        if (faults.count() > before) {
            context.incomplete(PlainContext.ITEM);
        }
        context.put(ReadQuestionnaires.class, new ReadQuestionnaires(all));
        return work -> all.forEach(q -> AddQuestionnaire.write(work, q));
    }

    private static List<Questionnaire> read(
            String source, PlainFolder folder, PlainContext context, PlainFaults faults) {
        boolean excel = FormFiles.isExcel(source);
        String last = source.substring(source.lastIndexOf('/') + 1);
        String name = PlainNames.toKey(excel ? last.substring(0, last.lastIndexOf('.')) : last);
        context.declare(PlainContext.QUESTIONNAIRE, name, Place.file(source), faults);
        FormFiles.Beside beside = file -> beside(source, file, folder, faults);
        Optional<FormSheets> sheets =
                excel
                        ? folder.file(source, faults)
                                .flatMap(
                                        path ->
                                                FormFiles.sheets(
                                                        path, source, faults, faults::note))
                        : csv(source, folder, faults);
        List<Questionnaire> read =
                sheets.map(
                                s ->
                                        new FormReader(
                                                        name,
                                                        context.language(),
                                                        context::id,
                                                        faults,
                                                        faults::note)
                                                .all(s.with(beside)))
                        .orElse(List.of());
        for (Questionnaire each : read) {
            if (each.isRoster()) {
                context.declare(
                        PlainContext.QUESTIONNAIRE, each.name(), Place.file(source), faults);
            }
            // items are told twice by the reader itself, with the row they stand in
            each.items().stream()
                    .map(Item::name)
                    .distinct()
                    .forEach(
                            item ->
                                    context.declare(
                                            PlainContext.ITEM,
                                            each.name() + "/" + item,
                                            Place.file(source),
                                            faults));
        }
        return read;
    }

    /** A file of choices: in the form's own folder, beside the workbook, or in its media folder. */
    private static Optional<Sheet> beside(
            String source, String file, PlainFolder folder, PlainFaults faults) {
        List<String> places =
                FormFiles.isExcel(source)
                        ? List.of(FOLDER + "/" + file, FormFiles.media(source) + "/" + file)
                        : List.of(source + "/" + file);
        return places.stream().filter(folder::has).findFirst().flatMap(p -> folder.csv(p, faults));
    }

    private static Optional<FormSheets> csv(String source, PlainFolder folder, PlainFaults faults) {
        String survey = source + "/survey.csv";
        if (!folder.has(survey)) {
            faults.add(Place.file(survey), "plain.missing_file");
            return Optional.empty();
        }
        Optional<Sheet> questions = folder.csv(survey, faults);
        String choicesFile = source + "/choices.csv";
        Sheet choices = orEmpty(folder, choicesFile, faults);
        String settingsFile = source + "/settings.csv";
        Sheet settings = orEmpty(folder, settingsFile, faults);
        // what would be said of the rest follows from the sheet that cannot be used
        boolean unsound = unusable(folder, choicesFile, choices, faults);
        return questions
                .filter(s -> !unsound && !unusable(folder, settingsFile, settings, faults))
                .map(s -> FormSheets.of(s, choices, settings, faults));
    }

    private static boolean unusable(
            PlainFolder folder, String file, Sheet read, PlainFaults faults) {
        return read.header().size() == 0 && folder.has(file) && faults.broken(file);
    }

    private static Sheet orEmpty(PlainFolder folder, String name, PlainFaults faults) {
        return folder.csv(name, faults)
                .orElseGet(() -> new Sheet(name, null, new Header(List.of()), List.of()));
    }

    @Override
    public void export(Handle handle, PlainFolderWriter out) {
        String language = StudyStore.study(handle).language();
        for (Questionnaire questionnaire : QuestionnaireStore.all(handle)) {
            ids(questionnaire, out);
            String folder = FOLDER + "/" + PlainNames.toFile(questionnaire.name()) + "/";
            out.csv(folder + "survey.csv", FormWriter.survey(questionnaire));
            if (!questionnaire.optionLists().isEmpty()) {
                out.csv(folder + "choices.csv", FormWriter.choices(questionnaire));
            }
            out.csv(folder + "settings.csv", FormWriter.settings(questionnaire, language));
        }
    }

    /** Identities as {@link FormIds} derives them. */
    private static void ids(Questionnaire questionnaire, PlainFolderWriter out) {
        String name = questionnaire.name();
        out.id("questionnaire", name, questionnaire.id());
        var sections = new java.util.HashMap<String, Integer>();
        for (Section section : questionnaire.sections()) {
            int number = sections.merge(section.name(), 1, Integer::sum);
            String key =
                    number == 1 && !section.name().isEmpty()
                            ? section.name()
                            : section.name() + "#" + number;
            out.id("section", name + "/" + key, section.id());
        }
        for (OptionList list : questionnaire.optionLists()) {
            out.id("list", name + "/" + list.name(), list.id());
            list.options()
                    .forEach(
                            o ->
                                    out.id(
                                            "option",
                                            name + "/" + list.name() + "/" + o.code(),
                                            o.id()));
        }
        questionnaire.questions().forEach(q -> out.id("question", name + "/" + q.name(), q.id()));
        for (Item item : questionnaire.items()) {
            out.id(PlainContext.ITEM, name + "/" + item.name(), item.id());
            item.ticks()
                    .forEach(
                            t ->
                                    out.id(
                                            "tick",
                                            name + "/" + item.name() + "/" + t.option().code(),
                                            t.id()));
        }
    }
}
