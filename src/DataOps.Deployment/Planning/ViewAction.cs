namespace DataOps.Deployment.Planning;

/// <summary>What happens to the view of a node.</summary>
public enum ViewAction
{
    /// <summary>It points at the right version.</summary>
    None,

    /// <summary>It is made.</summary>
    Create,

    /// <summary>It moves to another version.</summary>
    Move,
}
