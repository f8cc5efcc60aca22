namespace DataOps.Projects;

/// <summary>What a node of the graph is.</summary>
public enum NodeKind
{
    /// <summary>A table declared by DDL that the project reads.</summary>
    Source,

    /// <summary>A CSV file the project loads.</summary>
    Seed,

    /// <summary>A SELECT that defines a relation.</summary>
    Model,

    /// <summary>A C# method that defines a relation.</summary>
    Transform,

    /// <summary>A SELECT with parameters that applications call.</summary>
    Query,

    /// <summary>A SELECT of the rows that are wrong.</summary>
    Check,
}
