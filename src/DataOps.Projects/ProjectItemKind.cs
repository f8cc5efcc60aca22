namespace DataOps.Projects;

/// <summary>What a file is to the project; its folder decides unless MSBuild says otherwise.</summary>
public enum ProjectItemKind
{
    /// <summary>One SELECT that defines a relation (<c>models/</c>).</summary>
    Model,

    /// <summary>DDL of tables the project reads but does not own (<c>sources/</c>).</summary>
    Source,

    /// <summary>A CSV file the project owns and loads (<c>seeds/</c>).</summary>
    Seed,

    /// <summary>DDL beside a seed that declares its types (<c>seeds/x.sql</c> for <c>seeds/x.csv</c>).</summary>
    SeedSchema,

    /// <summary>A SELECT with parameters that applications call (<c>queries/</c>).</summary>
    Query,

    /// <summary>A SQL function (<c>functions/</c>).</summary>
    Function,

    /// <summary>A SELECT of the rows that are wrong (<c>checks/</c>).</summary>
    Check,

    /// <summary>
    /// A C# method that defines a relation, as DDL with settings and a query for each relation it reads. No folder holds such texts:
    /// the C# compiler's generator writes them.
    /// </summary>
    Transform,
}
