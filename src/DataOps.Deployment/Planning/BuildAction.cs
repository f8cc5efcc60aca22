namespace DataOps.Deployment.Planning;

/// <summary>How the version of a node comes to be.</summary>
public enum BuildAction
{
    /// <summary>It exists.</summary>
    Reuse,

    /// <summary>A view over the versions of its inputs.</summary>
    View,

    /// <summary>A table filled by its query.</summary>
    Table,

    /// <summary>A table that a C# method fills.</summary>
    Transform,

    /// <summary>A table loaded from the seed's file.</summary>
    Load,

    /// <summary>A table filled by its query and by those rows of the version before whose key the query no longer gives.</summary>
    Merge,
}
