package org.slipway.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far one account has read one chapter. */
@Entity
@Table(name = "reading")
@IdClass(ReadingMark.Key.class)
class ReadingMark {
    /** The primary key. */
    record Key(long accountId, String chapterId) implements Serializable {}

    @Id
    @Column(name = "account_id")
    private long accountId;

    @Id
    @Column(name = "chapter_id")
    private String chapterId;

    @Column(name = "visited_at")
    private Instant visitedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ReadingMark() {}
}
