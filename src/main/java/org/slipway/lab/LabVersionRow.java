package org.slipway.lab;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A lab's files as they were once. */
@Entity
@Table(name = "lab_version")
class LabVersionRow {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "files", nullable = false, length = 1_000_000)
    private String files;

    /** For Hibernate. */
    protected LabVersionRow() {}

    LabVersionRow(String id, String files) {
        this.id = id;
        this.files = files;
    }

    static String key(String lab, String version) {
        return lab + "/" + version;
    }

    String files() {
        return files;
    }
}
