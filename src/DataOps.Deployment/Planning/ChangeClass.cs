namespace DataOps.Deployment.Planning;

/// <summary>What a deployment means to those who read a relation.</summary>
public enum ChangeClass
{
    /// <summary>It is the same.</summary>
    None,

    /// <summary>Its columns stay; its rows may differ.</summary>
    Rows,

    /// <summary>It is new, or columns were added.</summary>
    Additive,

    /// <summary>A column or the relation goes, or a type changes.</summary>
    Breaking,
}
