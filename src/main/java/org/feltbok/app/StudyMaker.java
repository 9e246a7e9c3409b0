package org.feltbok.app;

import org.feltbok.base.task.Progress;
import org.feltbok.store.Environment;

import java.nio.file.Path;

/** Makes a study file from a folder of plain files. */
@FunctionalInterface
interface StudyMaker {
    /**
     * @throws org.feltbok.base.FaultException with every fault of the folder; no file is made then
     */
    void make(Path folder, Path file, Environment environment, Progress progress);
}
