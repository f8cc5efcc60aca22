using DataOps.Sql.Diagnostics;

namespace DataOps.Deployment.Diagnostics;

/// <summary>What can be wrong with a release file or a deployment.</summary>
public static class DeploymentDiagnostics
{
    /// <summary>Not a zip, or cut off.</summary>
    public static readonly DiagnosticDescriptor DamagedRelease = Error(
        "DOPS8001", "The release file is damaged", "'{0}' is not a whole release file: {1}. Make or copy it again.");

    /// <summary>An entry that an honest release never has.</summary>
    public static readonly DiagnosticDescriptor UnsafeEntry = Error(
        "DOPS8002", "The release file holds an unsafe entry", "'{0}' is refused: its entry '{1}' {2}. Nothing was read from it.");

    /// <summary>More than a release may hold.</summary>
    public static readonly DiagnosticDescriptor ReleaseTooLarge = Error(
        "DOPS8003", "The release file is too large", "'{0}' is refused: {1}.");

    /// <summary>The content is not what the sums say.</summary>
    public static readonly DiagnosticDescriptor WrongSums = Error(
        "DOPS8004", "The release file's sums do not match", "'{0}' is refused: {1}. It was changed or damaged after it was made; get it again.");

    /// <summary>Made by a newer version.</summary>
    public static readonly DiagnosticDescriptor NewerRelease = Error(
        "DOPS8005", "The release file has a newer format",
        "'{0}' has release format {1}; this version of dataops reads up to format {2}. Update dataops.");

    /// <summary>Its JSON says nothing we understand.</summary>
    public static readonly DiagnosticDescriptor BadManifest = Error(
        "DOPS8006", "The release's manifest cannot be read", "'{0}': {1} cannot be read: {2}.");

    /// <summary>The folder to make a release of is not a compiled project.</summary>
    public static readonly DiagnosticDescriptor IncompleteInput = Error(
        "DOPS8007", "There is nothing to make a release of", "The folder '{0}' {1}. Build the project first.");

    /// <summary>Compiled for other engines.</summary>
    public static readonly DiagnosticDescriptor EngineNotInRelease = Error(
        "DOPS8008", "The release is not compiled for this engine",
        "The release is compiled for {1}, not for {0}. Add {0} to the property DataOpsEngines and build again.");

    /// <summary>A relation of someone else has the name of a view to publish.</summary>
    public static readonly DiagnosticDescriptor NameTaken = Error(
        "DOPS8010", "A relation that is not ours has the name",
        "{0} {1} was not made by dataops; publishing '{2}' would replace it. Rename one of the two, or move the other away.");

    /// <summary>A check found rows.</summary>
    public static readonly DiagnosticDescriptor ChecksFailed = Error(
        "DOPS8011", "Checks failed",
        "{0} of {1} checks failed: {2}. Nothing was published; environment '{3}' is as it was.");

    /// <summary>The engine could not build a version.</summary>
    public static readonly DiagnosticDescriptor BuildFailed = Error(
        "DOPS8012", "A version could not be built",
        "{0} '{1}' could not be built: {2} Nothing was published; environment '{3}' is as it was.");

    /// <summary>The engine could not run a check.</summary>
    public static readonly DiagnosticDescriptor CheckBroken = Error(
        "DOPS8013", "A check could not be run",
        "Check '{0}' of '{1}' could not be run: {2} Nothing was published; environment '{3}' is as it was.");

    /// <summary>A seed's file is not the CSV that its manifest describes.</summary>
    public static readonly DiagnosticDescriptor BadSeed = Error(
        "DOPS8014", "A seed cannot be loaded", "Seed '{0}', line {1}: {2}.");

    /// <summary>An environment's name becomes part of schema names.</summary>
    public static readonly DiagnosticDescriptor BadEnvironment = Error(
        "DOPS8015", "Not a name for an environment",
        "'{0}' cannot be an environment's name: use up to 40 lower-case letters, digits and underscores, beginning with a letter.");

    /// <summary>A node reads what the release does not hold.</summary>
    public static readonly DiagnosticDescriptor UnknownReference = Error(
        "DOPS8016", "A reference to a node that is not in the release",
        "'{0}' reads '{1}', which the release does not hold. Build the release again.");

    /// <summary>The engine could not move the views.</summary>
    public static readonly DiagnosticDescriptor PublishFailed = Error(
        "DOPS8017", "The release could not be published",
        "The views could not be moved: {0} The transaction was undone; environment '{1}' is as it was.");

    /// <summary>A materialization that is compiled and tested but not deployed.</summary>
    public static readonly DiagnosticDescriptor NotDeployable = Error(
        "DOPS8018", "A materialization that cannot be deployed",
        "'{0}' is materialized as {1}, which this version of dataops does not deploy. Use view, table or incremental.");

    /// <summary>The files of a source cannot be found or read.</summary>
    public static readonly DiagnosticDescriptor SourceLocation = Error(
        "DOPS8019", "A source whose files cannot be read", "The location '{0}' of source '{1}' {2}.");

    /// <summary>The database has the name of a schema that a release needs.</summary>
    public static readonly DiagnosticDescriptor SchemaNamedAsDatabase = Error(
        "DOPS8009", "A database with the name of a schema",
        "The database and its schema are both named '{0}', and the engine cannot tell '{0}.table' of the one from that of the other. Give the database file another name, or set another DataOpsSchema.");

    /// <summary>A transform threw an exception.</summary>
    public static readonly DiagnosticDescriptor TransformFailed = Error(
        "DOPS8030", "A transform failed",
        "Transform '{0}' ({1}) failed {2}: {3} Nothing was published; environment '{4}' is as it was.");

    /// <summary>The release's assembly does not hold the transform.</summary>
    public static readonly DiagnosticDescriptor TransformMissing = Error(
        "DOPS8031", "A transform cannot be loaded",
        "Transform '{0}' ({1}) cannot be loaded from '{2}': {3}. Build the release again.");

    /// <summary>All of them, for the documentation and its test.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        DamagedRelease, UnsafeEntry, ReleaseTooLarge, WrongSums, NewerRelease, BadManifest, IncompleteInput, EngineNotInRelease,
        NameTaken, ChecksFailed, BuildFailed, CheckBroken, BadSeed, BadEnvironment, UnknownReference, PublishFailed,
        NotDeployable, SourceLocation, SchemaNamedAsDatabase, TransformFailed, TransformMissing,
    ];

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, DiagnosticSeverity.Error);
}
