namespace DataOps.Projects.Settings;

/// <summary>How new rows come into an incremental model.</summary>
public enum IncrementalStrategy
{
    /// <summary>Rows whose <c>unique_key</c> is there are replaced, others added. The default where a key is set.</summary>
    Merge,

    /// <summary>Rows are added. The default where no key is set.</summary>
    Append,

    /// <summary>Rows whose <c>unique_key</c> occurs among the new ones are deleted, then the new ones added.</summary>
    DeleteInsert,
}
