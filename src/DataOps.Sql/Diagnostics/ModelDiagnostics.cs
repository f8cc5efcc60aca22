namespace DataOps.Sql.Diagnostics;

/// <summary>Findings about texts that define relations by their names and read one another.</summary>
public static class ModelDiagnostics
{
    /// <summary>Two models, or a model and a table, of one name.</summary>
    public static readonly DiagnosticDescriptor DuplicateModel = Error(
        "DOPS2150", "Model defined twice", "'{0}' is already defined in {1}; rename one of the two.");

    /// <summary>Models that read one another in a circle.</summary>
    public static readonly DiagnosticDescriptor Circle = Error(
        "DOPS2151", "Models in a circle", "These models read one another in a circle: {0}. Take one of the references out.");

    /// <summary>A model that reads itself.</summary>
    public static readonly DiagnosticDescriptor ReadsItself = Error(
        "DOPS2152", "Model reads itself", "'{0}' is this very model, which cannot read itself; name another relation, or rename the file.");

    /// <summary>A model that is not one query.</summary>
    public static readonly DiagnosticDescriptor NotOneQuery = Error(
        "DOPS2153", "Model is not one query", "A model is one select statement, but {0}.");

    private static DiagnosticDescriptor Error(string id, string title, string message) => new(id, title, message, DiagnosticSeverity.Error);
}
