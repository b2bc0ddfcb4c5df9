package vn.kiemphieu.store;

/** What a counting place keeps, by kind; each store is a view on the one database and may be made as often as liked. */
abstract class Stores {
    final Database database;
    final EventLog log;
    final ImageStore images;

    Stores(Database database, EventLog log, ImageStore images) {
        this.database = database;
        this.log = log;
        this.images = images;
    }

    public DefinitionStore definitions() {
        return new DefinitionStore(database, log);
    }

    public ClosingStore closings() {
        return new ClosingStore(database, log);
    }

    public ParticularStore particulars() {
        return new ParticularStore(database, log);
    }

    public StyleStore styles() {
        return new StyleStore(database, log);
    }

    public BatchStore batches() {
        return new BatchStore(database, log);
    }

    public BatchJournal journal() {
        return new BatchJournal(database, log, images);
    }

    public PullStore pulls() {
        return new PullStore(database, log);
    }

    public SlipStore slips() {
        return new SlipStore(database, log);
    }

    public SecondPassStore secondPasses() {
        return new SecondPassStore(database, log);
    }

    public AuditStore audits() {
        return new AuditStore(database, log);
    }

    public ReadinessStore readiness() {
        return new ReadinessStore(database, log);
    }

    public TraceStore traces() {
        return new TraceStore(database);
    }

    public SheetStore sheets() {
        return new SheetStore(database, log, images);
    }

    public RulingStore rulings() {
        return new RulingStore(database, log);
    }

    public TypedBallotStore typedBallots() {
        return new TypedBallotStore(database, log);
    }

    public RecordStore records() {
        return new RecordStore(database, log);
    }

    public SettingStore settings() {
        return new SettingStore(database, log);
    }

    public OccurrenceStore occurrences() {
        return new OccurrenceStore(database, log);
    }

    public StoredRows rows() {
        return new StoredRows(database);
    }
}
