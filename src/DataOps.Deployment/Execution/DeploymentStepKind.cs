namespace DataOps.Deployment.Execution;

/// <summary>The kinds of steps.</summary>
public enum DeploymentStepKind
{
    /// <summary>A version was built.</summary>
    Build,

    /// <summary>A check ran.</summary>
    Audit,

    /// <summary>The views were moved.</summary>
    Publish,

    /// <summary>A version was dropped.</summary>
    Drop,
}
