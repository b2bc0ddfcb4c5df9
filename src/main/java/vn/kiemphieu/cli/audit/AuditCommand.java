package vn.kiemphieu.cli.audit;

import picocli.CommandLine.Command;

/** A risk-limiting audit: papers that dice choose are held against the result of a closed contest. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        resourceBundle = AuditSpeech.BUNDLE,
        subcommands = {
            AuditPlanCommand.class,
            AuditBeginCommand.class,
            AuditPullCommand.class,
            AuditEnterCommand.class,
            AuditShowCommand.class,
            AuditDrawCommand.class,
            AuditHandCountCommand.class,
            AuditReportCommand.class,
            AuditExportCommand.class
        })
public final class AuditCommand {}
