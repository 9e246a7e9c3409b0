package org.feltbok.questionnaire.xlsform;

import org.feltbok.base.FaultException;
import org.feltbok.base.Outcome;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.OptionList;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.questionnaire.Roster;
import org.feltbok.store.Study;
import org.feltbok.study.StudyStore;
import org.feltbok.study.plain.PlainNames;
import org.feltbok.tabular.ExcelWriter;
import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes questionnaires as XLSForm workbooks: a workbook each, with its rosters as repeats. */
public final class FormBook {
    private FormBook() {}

    /**
     * Writes those of a study into a folder, each as {@code NAME.xlsx}; one that is there stays.
     */
    public static Outcome write(Study study, Path folder) {
        try {
            var books = study.read(handle -> books(handle, folder));
            Files.createDirectories(folder);
            books.forEach(ExcelWriter::write);
            return Outcome.done("questionnaire.forms_written", books.size(), folder.toString());
        } catch (FaultException e) {
            return new Outcome.Refused(e.faults());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Path, Map<String, List<List<String>>>> books(Handle handle, Path folder) {
        List<Questionnaire> all = QuestionnaireStore.all(handle);
        String language = StudyStore.study(handle).language();
        Map<Path, Map<String, List<List<String>>>> books = new LinkedHashMap<>();
        for (Questionnaire each : all) {
            if (!each.isRoster()) {
                books.put(file(folder, each), sheets(each, all, language));
            }
        }
        return books;
    }

    private static Path file(Path folder, Questionnaire questionnaire) {
        Path file = folder.resolve(PlainNames.toFile(questionnaire.name()) + ".xlsx");
        if (Files.exists(file)) {
            throw new FaultException("questionnaire.form_exists", file.toString());
        }
        return file;
    }

    /**
     * A questionnaire with all that belongs to it as the sheets of a form.
     *
     * @param all the questionnaires of the study
     * @param language code of the study's own language
     */
    static Map<String, List<List<String>>> sheets(
            Questionnaire questionnaire, List<Questionnaire> all, String language) {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        sheets.put("survey", FormWriter.survey(questionnaire, all));
        sheets.put("choices", FormWriter.choices(lists(questionnaire, all)));
        sheets.put("settings", FormWriter.settings(questionnaire, language));
        return sheets;
    }

    /**
     * The lists of a form and its repeats; they have one set of names.
     *
     * @throws FaultException if two differ and have one name
     */
    private static List<OptionList> lists(Questionnaire form, List<Questionnaire> all) {
        Map<String, OptionList> lists = new LinkedHashMap<>();
        for (Questionnaire each : withRosters(form, all)) {
            for (OptionList list : each.optionLists()) {
                OptionList before = lists.putIfAbsent(list.name(), list);
                if (before != null && !said(before).equals(said(list))) {
                    throw new FaultException(
                            "questionnaire.form_lists", form.name(), each.name(), list.name());
                }
            }
        }
        return List.copyOf(lists.values());
    }

    /** What a list says, whoever it belongs to. */
    private static List<Option> said(OptionList list) {
        return list.options().stream().map(o -> o.withId("")).toList();
    }

    private static List<Questionnaire> withRosters(Questionnaire form, List<Questionnaire> all) {
        List<Questionnaire> found = new ArrayList<>(List.of(form));
        all.stream()
                .filter(q -> q.isRosterOf(form))
                .forEach(q -> found.addAll(withRosters(q, all)));
        return found;
    }

    /** After how many sections a roster comes, of those there are. */
    static int place(Questionnaire roster, Questionnaire of) {
        int after = Optional.ofNullable(roster.roster()).map(Roster::after).orElse(0);
        return Math.clamp(after, 0, of.sections().size());
    }

    /** What a roster is called within the form it belongs to. */
    static String repeatName(Questionnaire roster, Questionnaire of) {
        String before = of.name() + "_";
        return roster.name().startsWith(before) && roster.name().length() > before.length()
                ? roster.name().substring(before.length())
                : roster.name();
    }
}
