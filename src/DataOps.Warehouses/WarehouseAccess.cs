namespace DataOps.Warehouses;

/// <summary>What a session is opened for.</summary>
public enum WarehouseAccess
{
    /// <summary>To look: nothing is written, and a database that does not exist yet counts as an empty one.</summary>
    Read,

    /// <summary>To deploy; a database file that does not exist is made.</summary>
    Write,
}
