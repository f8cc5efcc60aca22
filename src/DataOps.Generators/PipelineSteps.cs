namespace DataOps.Generators;

/// <summary>Names of the pipeline's steps, by which tests ask what was computed again.</summary>
public static class PipelineSteps
{
    /// <summary>Properties of the project.</summary>
    public const string Options = nameof(Options);

    /// <summary>Texts with their item metadata.</summary>
    public const string Items = nameof(Items);

    /// <summary>Each file by itself: syntax, settings, names used.</summary>
    public const string Files = nameof(Files);

    /// <summary>C# methods marked as transforms.</summary>
    public const string Transforms = nameof(Transforms);

    /// <summary>C# records that name their relation.</summary>
    public const string Rows = nameof(Rows);

    /// <summary>All files together: signatures, and each file bound against those of its inputs.</summary>
    public const string Project = nameof(Project);

    /// <summary>What is written for each relation.</summary>
    public const string Relations = nameof(Relations);

    /// <summary>What is written for each query.</summary>
    public const string Queries = nameof(Queries);

    /// <summary>What is written for the project.</summary>
    public const string Catalog = nameof(Catalog);

    /// <summary>The other halves of records written by hand.</summary>
    public const string RowCode = nameof(RowCode);

    /// <summary>What calls the transforms.</summary>
    public const string TransformCatalog = nameof(TransformCatalog);

    /// <summary>What is wrong.</summary>
    public const string Diagnostics = nameof(Diagnostics);
}
