namespace DataOps.Projects.Settings;

/// <summary>How a model lives in the database.</summary>
public enum Materialization
{
    /// <summary>As a view. The default.</summary>
    View,

    /// <summary>As a table that each new version fills anew.</summary>
    Table,

    /// <summary>As a table to which runs add what is new.</summary>
    Incremental,

    /// <summary>As a table that keeps earlier states of its rows.</summary>
    History,

    /// <summary>Not at all: its query stands in those that read it.</summary>
    Ephemeral,
}
