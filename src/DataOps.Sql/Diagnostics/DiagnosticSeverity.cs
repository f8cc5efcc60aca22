namespace DataOps.Sql.Diagnostics;

/// <summary>How bad a diagnostic is. The values are those of Roslyn's enumeration.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Not shown.</summary>
    Hidden = 0,

    /// <summary>A hint.</summary>
    Info = 1,

    /// <summary>Probably wrong; does not stop the build.</summary>
    Warning = 2,

    /// <summary>Wrong; stops the build.</summary>
    Error = 3,
}
