package org.feltbok.dataset.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.feltbok.base.Fault;
import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.Labels;

import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with a derived variable: with its name, or with how it is made. */
final class VariableFaults {
    private static final List<String> OF_NAME =
            List.of(
                    "analysis.derived.name",
                    "analysis.derived.taken",
                    "analysis.derived.no_label",
                    "study.reserved_name",
                    "names.bad",
                    "names.taken",
                    "names.reserved",
                    "variables.fault.name");

    private final Texts texts;
    private final Label ofName;
    private final Label ofRule;

    VariableFaults(Texts texts) {
        this.texts = texts;
        ofName = label("variables-name-fault");
        ofRule = label("variables-fault");
    }

    private static Label label(String id) {
        Label label = Labels.of("", "fb-danger");
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Stands beside the name. */
    Label ofName() {
        return ofName;
    }

    /** Stands below how it is made. */
    Label ofRule() {
        return ofRule;
    }

    void tell(List<Fault> faults) {
        say(ofName, faults.stream().filter(VariableFaults::isOfName).toList());
        say(ofRule, faults.stream().filter(f -> !isOfName(f)).toList());
    }

    private void say(Label label, List<Fault> faults) {
        label.setText(
                faults.stream().map(texts::fault).distinct().collect(Collectors.joining("\n")));
        label.setVisible(!label.getText().isEmpty());
        label.setManaged(label.isVisible());
    }

    private static boolean isOfName(Fault fault) {
        return OF_NAME.contains(fault.key());
    }
}
