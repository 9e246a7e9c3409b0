package org.feltbok.questionnaire.forms;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.questionnaire.limesurvey.LimesurveyForms;
import org.feltbok.questionnaire.redcap.RedcapSource;
import org.feltbok.questionnaire.statistics.StatSource;
import org.feltbok.questionnaire.xlsform.FormFile;
import org.feltbok.questionnaire.xlsform.FormSource;
import org.feltbok.questionnaire.xlsform.XlsformSource;
import org.feltbok.store.Study;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The kinds of files that a questionnaire can come in. */
public final class Forms {
    private static final List<FormSource> ALL =
            List.of(
                    new XlsformSource(),
                    new LimesurveyForms(),
                    new RedcapSource(),
                    new StatSource());

    private Forms() {}

    /** Endings of all of them, without the point, for choosing a file. */
    public static List<String> endings() {
        return ALL.stream().flatMap(s -> s.endings().stream()).distinct().toList();
    }

    /**
     * The kind that a file is of.
     *
     * @throws FaultException if it is of none
     */
    public static FormSource source(Path file) {
        String name = Objects.toString(file.getFileName(), "");
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(s -> s.endings().contains(ending) && s.takes(file))
                .findFirst()
                .orElseThrow(
                        () ->
                                new FaultException(
                                        Fault.at(Place.file(name), "questionnaire.not_a_form")));
    }

    /**
     * Reads and checks a form for a study that is there; see {@link FormFile#read}.
     *
     * @throws FaultException with everything that makes it unusable
     */
    public static FormFile read(Path file, Study study) {
        return FormFile.read(file, study, source(file));
    }
}
