using DataOps.Sql.Diagnostics;

namespace DataOps.Warehouses.Diagnostics;

/// <summary>What can go wrong between us and a database, whatever the engine.</summary>
public static class WarehouseDiagnostics
{
    /// <summary>The environment variable that should hold the connection string does not.</summary>
    public static readonly DiagnosticDescriptor ConnectionMissing = new(
        "DOPS8020",
        "No connection string",
        "The environment variable '{0}' is not set. Put the connection string of the warehouse there; it is never taken from arguments.",
        DiagnosticSeverity.Error);

    /// <summary>The database could not be opened.</summary>
    public static readonly DiagnosticDescriptor CannotConnect = new(
        "DOPS8021",
        "The warehouse cannot be opened",
        "The {0} warehouse {1} cannot be opened: {2}",
        DiagnosticSeverity.Error);

    /// <summary>Another process holds the lock and kept it longer than we were told to wait.</summary>
    public static readonly DiagnosticDescriptor Locked = new(
        "DOPS8022",
        "The warehouse is locked by another process",
        "The warehouse {0} is in use by {1} and was not released within {2}. Close that process, or wait longer with --lock-timeout.",
        DiagnosticSeverity.Error);

    /// <summary>The ledger was written by a newer version.</summary>
    public static readonly DiagnosticDescriptor NewerLedger = new(
        "DOPS8023",
        "The ledger is of a newer format",
        "The ledger of this warehouse has format {0}; this version of dataops reads up to format {1}. Update dataops.",
        DiagnosticSeverity.Error);

    /// <summary>The engine refused a statement.</summary>
    public static readonly DiagnosticDescriptor StatementFailed = new(
        "DOPS8024",
        "The engine refused a statement",
        "{0}: the engine says: {1}",
        DiagnosticSeverity.Error);

    /// <summary>An engine of that name is not known.</summary>
    public static readonly DiagnosticDescriptor UnknownEngine = new(
        "DOPS8025",
        "Unknown engine",
        "There is no engine '{0}'. The engines are: {1}.",
        DiagnosticSeverity.Error);

    /// <summary>All of them, for the documentation and its test.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [ConnectionMissing, CannotConnect, Locked, NewerLedger, StatementFailed, UnknownEngine];
}
